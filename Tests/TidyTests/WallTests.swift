import Testing

@Suite("The rooms keep their walls")
struct WallTests {
    /// What a room may import besides the standard library; the compiler would let it import more.
    private static let doors: [String: Set<String>] = [
        "LoyaltyRules": ["FoundationEssentials"],
        "PortableSQL": [
            "Foundation", "FoundationEssentials", "Synchronization", "GRDB", "GRDBSQLite", "CPostgres",
        ],
        "LoyaltyService": [
            "Foundation", "FoundationEssentials", "Synchronization", "LoyaltyRules", "PortableSQL", "CArgon2",
            "Crypto",
            "Yams", "Logging",
        ],
        "LoyaltyWeb": [
            "Foundation", "FoundationEssentials", "Synchronization", "LoyaltyRules", "LoyaltyService",
            "CQrencode",
            "COpenSSL", "CPango", "CZint", "Hummingbird", "HTTPTypes", "NIOCore", "Logging", "Crypto", "CryptoExtras", "Yams",
        ],
    ]

    @Test("A room imports what it may and nothing else", arguments: doors.keys.sorted())
    func imports(room: String) throws {
        let files = try SourceTree("Sources/" + room).files
        #expect(!files.isEmpty)
        for file in files {
            let others = file.imports.subtracting(Self.doors[room] ?? [])
            #expect(others.isEmpty, "\(file.path) imports \(others.sorted())")
        }
    }

    @Test("Rules are pure: no clock, no chance, no waiting, no fractions that are not exact")
    func rules() throws {
        let impure =
            /\b(Date|ContinuousClock|SuspendingClock|random|shuffled|async|await|Task|Double|Float|FileManager|print)\b/
        for file in try SourceTree("Sources/LoyaltyRules").files {
            let found = file.code.matches(of: impure).map { String($0.output.0) }
            #expect(found.isEmpty, "\(file.path): \(found)")
        }
    }

    @Test("The database room knows nothing of loyalty")
    func database() throws {
        let words = /\b(loyalty|tessera|members?|guests?|hotels?|tiers?|folios?|receipts?)\b/.ignoresCase()
        for file in try SourceTree("Sources/PortableSQL").files {
            let found = file.text.matches(of: words).map { String($0.output.0) }
            #expect(found.isEmpty, "\(file.path): \(found)")
        }
    }

    @Test("The service speaks no HTML, the web no SQL")
    func languages() throws {
        for file in try SourceTree("Sources/LoyaltyService").files {
            #expect(file.code.firstMatch(of: /<(html|div|span|p|table|a)[ >]/) == nil, "\(file.path)")
        }
        for file in try SourceTree("Sources/LoyaltyWeb", "Sources/tessera").files {
            let sql = file.code.firstMatch(of: /"\s*(SELECT \w|INSERT INTO |UPDATE \w+ SET|DELETE FROM )/)
            #expect(sql == nil, "\(file.path)")
        }
    }

    @Test("Addresses of pages stand in one place")
    func addresses() throws {
        let places = [
            "HTML/SitePath.swift", "Routes.swift", "Console/Handlers", "Portal/Handlers", "RouteTable.swift",
        ]
        for file in try SourceTree("Sources/LoyaltyWeb").files {
            guard !places.contains(where: { file.path.contains($0) }) else { continue }
            #expect(file.code.firstMatch(of: /"\/(console|portal)[\/"]/) == nil, "\(file.path)")
        }
    }
}
