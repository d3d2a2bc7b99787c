/// Why personal data cannot be sealed or opened.
public enum KeyringFault: Error, Sendable, CustomStringConvertible {
    case wrongLength(Int)
    case notOpened(String)
    case missing(String)
    case unsafe(String)
    case foreign
    case unknownWrapping
    case notWritten(String)

    public var description: String {
        switch self {
        case .wrongLength(let count): "The master key file must hold 32 bytes, or 32 more for each rotation; it holds \(count)."
        case .notOpened(let place): "Personal data at \(place) can't be opened: it was made with another key or damaged."
        case .missing(let path): "The master key file \(path) is missing. Put it back from its backup: without it, names and contacts can't be read."
        case .unsafe(let path): "The master key file \(path) can be read by others. Make it private: chmod 600."
        case .notWritten(let path): "The master key file \(path) could not be written. Nothing was changed; see that its folder is writable."
        case .unknownWrapping:
            "A member's key is wrapped by a key that the key file does not have. Put the newest key file back, or start the service again after a rotation."
        case .foreign: "The master key does not belong to this database. Use the key file that was made with it."
        }
    }
}
