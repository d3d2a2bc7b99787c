import Foundation
import LoyaltyRules

/// The file outside the database to which each checkpoint is added as a line of JSON; what is in it stays.
public struct SealFile: Sendable {
    /// What stands in it.
    struct Contents {
        /// A checkpoint for each whole line; nil for a line that cannot be read.
        var lines: [SignedCheckpoint?] = []
        /// Where the whole lines end. What follows was under way when a machine went off, and was told to nobody.
        var end = 0
    }

    public let path: String

    public init(_ path: String) { self.path = path }

    /// Where it is unless it is said: beside the database, or beside the key of one on a server.
    static func path(beside address: String, keyFile: String) -> String {
        let base = address.hasPrefix("sqlite:") ? String(address.dropFirst("sqlite:".count)) : keyFile
        return URL(fileURLWithPath: base).deletingPathExtension().path + ".seals.jsonl"
    }

    /// Nothing when there is no such file.
    func read() throws -> Contents {
        guard FileManager.default.fileExists(atPath: path) else { return Contents() }
        guard let data = FileManager.default.contents(atPath: path) else { throw fault("cannot be read") }
        var contents = Contents()
        contents.end = (data.lastIndex(of: 0x0A) ?? -1) + 1
        for line in data.prefix(contents.end).dropLast().split(separator: 0x0A, omittingEmptySubsequences: false) {
            contents.lines.append(
                try? StoredJSON.decode(SignedCheckpoint.self, from: String(decoding: line, as: UTF8.self)))
        }
        if contents.end == 0 { contents.lines = [] }
        return contents
    }

    /// Adds a line behind the whole ones, and is back when it is on the disk.
    func append(_ signed: SignedCheckpoint, at end: Int) throws {
        let isNew = !FileManager.default.fileExists(atPath: path)
        let file = open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0o640)
        guard file >= 0 else { throw fault("cannot be opened (\(String(cString: strerror(errno))))") }
        defer { close(file) }
        let line = Array((try StoredJSON.encode(signed) + "\n").utf8)
        guard ftruncate(file, off_t(end)) == 0, pwrite(file, line, line.count, off_t(end)) == line.count, fsync(file) == 0
        else { throw fault("cannot be written (\(String(cString: strerror(errno))))") }
        if isNew { try syncFolder() }
    }

    /// A new file is there for good when its folder is on the disk, too.
    private func syncFolder() throws {
        let folder = open(URL(fileURLWithPath: path).deletingLastPathComponent().path, O_RDONLY | O_CLOEXEC)
        guard folder >= 0 else { throw fault("cannot be kept in its folder") }
        defer { close(folder) }
        guard fsync(folder) == 0 else { throw fault("cannot be kept in its folder") }
    }

    private func fault(_ what: String) -> ServiceFault { .sealFile("\(path) \(what)") }
}
