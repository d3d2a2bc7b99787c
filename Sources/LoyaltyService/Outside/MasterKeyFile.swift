import Foundation

/// The file that holds the master key, beside the database or where the operator says.
public enum MasterKeyFile {
    /// Reads the key; makes a new one when the file does not exist and `create` is set.
    /// - Throws: `KeyringFault` when it is missing, readable by others, or not 32 bytes long.
    public static func load(_ path: String, create: Bool) throws -> Keyring {
        let files = FileManager.default
        if !files.fileExists(atPath: path) {
            guard create else { throw KeyringFault.missing(path) }
            var random = SystemRandomNumberGenerator()
            let key = (0..<32).map { _ in UInt8.random(in: 0...255, using: &random) }
            guard files.createFile(atPath: path, contents: Data(key), attributes: [.posixPermissions: 0o600]) else {
                throw KeyringFault.missing(path)
            }
        }
        return try Keyring(master: try content(path))
    }

    /// Adds a new key by which members' keys are wrapped from now on. The file is written beside and takes the place of the old one
    /// as a whole, so that no moment has half a file.
    /// - Throws: as `load`.
    public static func addWrapping(_ path: String) throws {
        var random = SystemRandomNumberGenerator()
        let bytes = try content(path) + (0..<32).map { _ in UInt8.random(in: 0...255, using: &random) }
        _ = try Keyring(master: bytes)
        let beside = path + ".new"
        let file = open(beside, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw KeyringFault.notWritten(path) }
        let isWritten = write(file, bytes, bytes.count) == bytes.count && fsync(file) == 0
        close(file)
        guard isWritten, rename(beside, path) == 0 else { throw KeyringFault.notWritten(path) }
    }

    private static func content(_ path: String) throws -> [UInt8] {
        let files = FileManager.default
        guard files.fileExists(atPath: path) else { throw KeyringFault.missing(path) }
        let attributes = try files.attributesOfItem(atPath: path)
        let permissions = (attributes[.posixPermissions] as? NSNumber)?.intValue ?? 0
        guard permissions & 0o077 == 0 else { throw KeyringFault.unsafe(path) }
        return Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    }
}
