import FoundationEssentials

/// The style sheets, scripts and icons of the console and portal, held in memory under hashed names.
public struct AssetCatalogue: Sendable {
    /// One file as it is served.
    public struct File: Sendable {
        /// The hashed name, `app.12ab34cd.css`; it never means other bytes.
        public let name: String
        /// The bytes as they are.
        public let bytes: [UInt8]
        /// The bytes in gzip form, if that copy was made at set-up.
        public let gzip: [UInt8]?
        /// The media type, with its character set for text.
        public let contentType: String
    }

    private let hashedNames: [String: String]
    private let files: [String: File]

    /// A catalogue without files; every path in it says MISSING.
    public static let empty = AssetCatalogue(hashedNames: [:], files: [:])

    private init(hashedNames: [String: String], files: [String: File]) {
        self.hashedNames = hashedNames
        self.files = files
    }

    /// Reads `FOLDER/assets.json` and the files it names below `FOLDER/assets`; throws if one can't be read.
    public init(folder: String) throws {
        let manifest = try Data(contentsOf: URL(filePath: folder + "/assets.json"))
        let names = try JSONDecoder().decode([String: String].self, from: manifest)
        var files: [String: File] = [:]
        for name in names.values {
            let path = folder + "/assets/" + name
            let packed = path + ".gz"
            files[name] = File(
                name: name,
                bytes: [UInt8](try Data(contentsOf: URL(filePath: path))),
                gzip: FileManager.default.contents(atPath: packed).map { [UInt8]($0) },
                contentType: Self.contentType(name))
        }
        self.init(hashedNames: names, files: files)
    }

    /// A catalogue with the given names and no bytes, for tests of pages.
    init(names: [String: String]) {
        self.init(hashedNames: names, files: [:])
    }

    /// The address of a file: `app.css` → `/assets/app.12ab34cd.css`; an unknown one shows as MISSING.
    public func path(_ logical: String) -> String {
        "/assets/" + (hashedNames[logical] ?? "MISSING-" + logical)
    }

    /// The file behind a hashed name; `nil` when there is none, so no path can lead out of the folder.
    public func file(_ hashedName: String) -> File? {
        files[hashedName]
    }

    private static func contentType(_ name: String) -> String {
        let ending = name.split(separator: ".").last.map(String.init) ?? ""
        return switch ending {
        case "css": "text/css; charset=utf-8"
        case "js": "text/javascript; charset=utf-8"
        case "svg": "image/svg+xml"
        case "json": "application/json"
        case "png": "image/png"
        case "woff2": "font/woff2"
        default: "application/octet-stream"
        }
    }
}
