import Foundation

@testable import LoyaltyService

/// Files for the import tests: those of the repository, and small ones written for one test.
enum ImportFixture {
    struct NotFound: Error { var name: String }

    /// The repository's root: the nearest folder above this file that holds the mappings.
    static let root: URL? = {
        var folder = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
        while folder.path != "/" {
            let mark = folder.appendingPathComponent("mappings/hotel-bookings.yaml").path
            if FileManager.default.fileExists(atPath: mark) { return folder }
            folder.deleteLastPathComponent()
        }
        return nil
    }()

    static func url(_ path: String) throws -> URL {
        guard let root else { throw NotFound(name: path) }
        return root.appendingPathComponent(path)
    }

    static func mapping(_ path: String) throws -> ImportMapping {
        try ImportMapping(yaml: String(decoding: Data(contentsOf: url(path)), as: UTF8.self))
    }

    static func rows(_ file: URL, _ mapping: ImportMapping) throws -> [ImportedRow] {
        let reader = try StayReader(file: file, mapping: mapping)
        var rows: [ImportedRow] = []
        while let row = try reader.next() { rows.append(row) }
        return rows
    }

    static func rows(_ content: [UInt8], _ mapping: ImportMapping = plain()) throws -> [ImportedRow] {
        try withFile(content) { try rows($0, mapping) }
    }

    static func rows(_ content: String, _ mapping: ImportMapping = plain()) throws -> [ImportedRow] {
        try rows(Array(content.utf8), mapping)
    }

    static func withFile<Result>(_ content: [UInt8], _ body: (URL) throws -> Result) throws -> Result {
        let file = FileManager.default.temporaryDirectory
            .appendingPathComponent("import-\(UUID().uuidString).csv")
        try Data(content).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        return try body(file)
    }

    /// A mapping of four columns: id, key, day, amount.
    static func plainText(_ file: String = "{}", key: String = "{column: key}") -> String {
        """
        source: plain
        file: \(file)
        property: {constant: one}
        external_id: {column: id}
        status: {constant: departed}
        guest_key: \(key)
        arrival: {column: day, format: yyyy-MM-dd}
        nights: {constant: 1}
        currency: {constant: EUR}
        charges: [{category: room, net: {column: amount}}]
        """
    }

    static func plain(_ file: String = "{}") -> ImportMapping {
        do { return try ImportMapping(yaml: plainText(file)) } catch { preconditionFailure("\(error)") }
    }

    static let header = "id,key,day,amount\n"
}

extension ImportedRow {
    var stay: CanonicalStay? { if case .stay(let stay) = self { stay } else { nil } }
    var parked: ParkedRow? { if case .parked(let row) = self { row } else { nil } }

    /// The row in a word for tables: the external id, or the reason with its line.
    var summary: String {
        switch self {
        case .stay(let stay): stay.externalID
        case .parked(let row): "\(row.reason)@\(row.line)"
        }
    }
}
