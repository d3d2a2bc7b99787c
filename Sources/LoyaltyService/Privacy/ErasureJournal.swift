import Foundation
import LoyaltyRules

/// The file outside the database that tells who was forgotten, a line each: an old copy of the database that is put back does not
/// know. It holds numbers of accounts only.
public struct ErasureJournal: Sendable {
    /// A line of the file.
    private struct Line: Codable {
        let member: MemberID
        let at: Instant
        /// A digest under the master key, so that nobody has somebody forgotten by writing a line.
        let check: String
    }

    public let path: String
    private let keyring: Keyring

    /// The journal beside the file of checkpoints; none where there is no such file.
    init(besideSeals seals: String, keyring: Keyring) {
        let suffix = ".seals.jsonl"
        path = seals.isEmpty ? "" : (seals.hasSuffix(suffix) ? String(seals.dropLast(suffix.count)) : seals) + ".erasures.jsonl"
        self.keyring = keyring
    }

    /// Who stands in it with a right check; nothing when there is no such file.
    public func members() throws -> Set<MemberID> {
        guard !path.isEmpty, FileManager.default.fileExists(atPath: path) else { return [] }
        guard let data = FileManager.default.contents(atPath: path) else { throw fault("cannot be read") }
        let lines = data.split(separator: 0x0A).compactMap {
            try? StoredJSON.decode(Line.self, from: String(decoding: $0, as: UTF8.self))
        }
        return Set(lines.filter { Secret.isEqual($0.check, check($0.member, $0.at)) }.map(\.member))
    }

    /// Adds lines, and is back when they are on the disk.
    func append(_ rows: [ErasureRow]) throws {
        guard !path.isEmpty, !rows.isEmpty else { return }
        let file = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o640)
        guard file >= 0 else { throw fault("cannot be opened (\(String(cString: strerror(errno))))") }
        defer { close(file) }
        var text = ""
        for row in rows {
            text += try StoredJSON.encode(Line(member: row.member, at: row.at, check: check(row.member, row.at))) + "\n"
        }
        let bytes = Array(text.utf8)
        guard write(file, bytes, bytes.count) == bytes.count, fsync(file) == 0 else {
            throw fault("cannot be written (\(String(cString: strerror(errno))))")
        }
    }

    private func check(_ member: MemberID, _ at: Instant) -> String {
        keyring.blindIndex("erasure-journal", of: "\(member)|\(at.milliseconds)")
    }

    private func fault(_ what: String) -> ServiceFault { .erasureFile("\(path) \(what)") }
}
