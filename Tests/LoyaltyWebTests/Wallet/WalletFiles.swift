import Foundation

/// Certificates and keys as an operator gets them, made anew by OpenSSL.
struct WalletFiles {
    let scratch: ScratchFolder
    /// The smallest picture: its first bytes are what is looked at.
    static let picture: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

    /// An authority, a certificate that it signed, a key that belongs to nobody, and one with a password.
    init() throws {
        scratch = try ScratchFolder()
        try run("req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", "root.key", "-out", "root.pem", "-subj", "/CN=Authority")
        try run("req", "-newkey", "rsa:2048", "-nodes", "-keyout", "pass.key", "-out", "pass.csr", "-subj", "/CN=Pass")
        try run("x509", "-req", "-in", "pass.csr", "-CA", "root.pem", "-CAkey", "root.key", "-CAcreateserial", "-out", "pass.pem", "-days", "2")
        try run("genrsa", "-out", "other.key", "2048")
        try run("rsa", "-in", "pass.key", "-aes128", "-passout", "pass:secret", "-out", "locked.key")
    }

    func content(_ name: String) throws -> Data { try scratch.content(name) }

    /// Runs `openssl` in the folder.
    /// - Returns: what it printed.
    @discardableResult
    func run(_ words: String...) throws -> String { try scratch.command(["openssl"] + words) }

    /// Whether a signature is good for a file, as Apple's servers look at it.
    func isSigned(_ file: String, _ signature: String) -> Bool {
        let words = [
            "openssl", "cms", "-verify", "-inform", "DER", "-in", signature, "-content", file, "-binary", "-CAfile", "root.pem",
            "-purpose", "any", "-out", "/dev/null",
        ]
        return (try? scratch.command(words)) != nil
    }

    func remove() { scratch.remove() }
}
