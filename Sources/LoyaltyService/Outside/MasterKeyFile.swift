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
        let attributes = try files.attributesOfItem(atPath: path)
        let permissions = (attributes[.posixPermissions] as? NSNumber)?.intValue ?? 0
        guard permissions & 0o077 == 0 else { throw KeyringFault.unsafe(path) }
        return try Keyring(master: Array(try Data(contentsOf: URL(fileURLWithPath: path))))
    }
}
