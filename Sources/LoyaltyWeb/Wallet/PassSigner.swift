import COpenSSL
import Foundation

/// Signs the list of a pass's files as Apple wants it: CMS, detached, with the time and the certificate between (RFC 5652).
struct PassSigner: Sendable {
    private let certificate: Data
    private let key: Data
    private let between: Data

    /// - Parameter between: the certificate of Apple's authority that signed ours.
    /// - Throws: `WalletFault` where something is no PEM, or the key is another's.
    init(certificate: Data, key: Data, between: Data) throws {
        self.certificate = certificate
        self.key = key
        self.between = between
        _ = try signature(of: [])
    }

    func signature(of bytes: [UInt8]) throws -> [UInt8] {
        let own = try Self.certificate(certificate, "certificate")
        defer { X509_free(own) }
        let other = try Self.certificate(between, "intermediate")
        defer { X509_free(other) }
        let secret = try Self.key(key)
        defer { EVP_PKEY_free(secret) }
        guard X509_check_private_key(own, secret) == 1 else { throw WalletFault.foreignKey }
        let others = OPENSSL_sk_new_null()
        defer { OPENSSL_sk_free(others) }
        guard OPENSSL_sk_push(others, UnsafeRawPointer(other)) > 0 else { throw WalletFault.signature }
        let flags = UInt32(CMS_DETACHED | CMS_BINARY)
        let content = try Self.memory(Data(bytes))
        defer { BIO_free(content) }
        guard let message = CMS_sign(own, secret, others, content, flags) else { throw WalletFault.signature }
        defer { CMS_ContentInfo_free(message) }
        let length = i2d_CMS_ContentInfo(message, nil)
        guard length > 0 else { throw WalletFault.signature }
        return [UInt8](unsafeUninitializedCapacity: Int(length)) { buffer, count in
            var end = buffer.baseAddress
            count = Int(max(0, i2d_CMS_ContentInfo(message, &end)))
        }
    }

    private static func certificate(_ text: Data, _ name: String) throws -> OpaquePointer {
        let file = try memory(text)
        defer { BIO_free(file) }
        guard let read = PEM_read_bio_X509(file, nil, nil, nil) else { throw WalletFault.certificate(name) }
        return read
    }

    private static func key(_ text: Data) throws -> OpaquePointer {
        let file = try memory(text)
        defer { BIO_free(file) }
        // Whoever has set a password is told so: nobody sits at the server's terminal.
        guard let read = PEM_read_bio_PrivateKey(file, nil, { _, _, _, _ in 0 }, nil) else { throw WalletFault.key }
        return read
    }

    private static func memory(_ bytes: Data) throws -> OpaquePointer {
        guard let memory = BIO_new(BIO_s_mem()) else { throw WalletFault.signature }
        let written = bytes.withUnsafeBytes { bytes.isEmpty ? 0 : BIO_write(memory, $0.baseAddress, Int32($0.count)) }
        guard Int(written) == bytes.count else {
            BIO_free(memory)
            throw WalletFault.signature
        }
        return memory
    }
}
