// swift-tools-version:6.1
import PackageDescription

/// The strictest reading of the language, for every room.
let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let sqlite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let cryptoExtras = Target.Dependency.product(name: "CryptoExtras", package: "swift-crypto")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let nio = Target.Dependency.product(name: "NIOCore", package: "swift-nio")
let nioEmbedded = Target.Dependency.product(name: "NIOEmbedded", package: "swift-nio")
let httpTypes = Target.Dependency.product(name: "HTTPTypes", package: "swift-http-types")

let package = Package(
    name: "tessera",
    platforms: [.macOS(.v15)],
    products: [.executable(name: "tessera", targets: ["tessera"])],
    dependencies: [
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        .systemLibrary(name: "CPostgres", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
        .systemLibrary(name: "CArgon2", pkgConfig: "libargon2", providers: [.apt(["libargon2-dev"])]),
        .systemLibrary(name: "CQrencode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
        .systemLibrary(name: "CZint", providers: [.apt(["libzint-dev"])]),
        .systemLibrary(name: "CPango", pkgConfig: "pangocairo", providers: [.apt(["libpango1.0-dev"])]),
        .systemLibrary(name: "COpenSSL", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
        .target(name: "LoyaltyRules", swiftSettings: strict),
        .target(name: "PortableSQL", dependencies: [grdb, sqlite, "CPostgres"], swiftSettings: strict),
        .target(
            name: "LoyaltyService",
            dependencies: ["LoyaltyRules", "PortableSQL", "CArgon2", crypto, yams, logging],
            swiftSettings: strict),
        .target(
            name: "LoyaltyWeb",
            dependencies: [
                "LoyaltyRules", "LoyaltyService", "COpenSSL", "CPango", "CQrencode", "CZint", hummingbird, nio, httpTypes, logging, crypto,
                cryptoExtras, yams,
            ],
            swiftSettings: strict),
        .executableTarget(
            name: "tessera",
            dependencies: [
                "LoyaltyRules", "PortableSQL", "LoyaltyService", "LoyaltyWeb", arguments, logging, hummingbird, nio,
                httpTypes,
            ],
            swiftSettings: strict),
        .target(
            name: "LoyaltyTestKit",
            dependencies: [
                "LoyaltyRules", "PortableSQL", "LoyaltyService", "LoyaltyWeb", hummingbird, nio, nioEmbedded, httpTypes,
                logging,
            ],
            swiftSettings: strict),
        .testTarget(
            name: "LoyaltyRulesTests", dependencies: ["LoyaltyRules", "LoyaltyTestKit"], swiftSettings: strict),
        .testTarget(
            name: "PortableSQLTests", dependencies: ["PortableSQL", "LoyaltyTestKit", grdb], swiftSettings: strict),
        .testTarget(
            name: "LoyaltyServiceTests",
            dependencies: ["LoyaltyService", "PortableSQL", "LoyaltyRules", "LoyaltyTestKit", yams],
            swiftSettings: strict),
        .testTarget(
            name: "LoyaltyWebTests",
            dependencies: ["LoyaltyWeb", "LoyaltyService", "LoyaltyRules", "LoyaltyTestKit", hummingbird, httpTypes, nio, yams, crypto,
                cryptoExtras],
            swiftSettings: strict),
        .testTarget(name: "TidyTests", swiftSettings: strict),
    ]
)
