/// What is wrong with what the operator set for wallets.
public enum WalletFault: Error, Sendable, Equatable {
    /// A file is no certificate in PEM.
    case certificate(String)
    /// The private key cannot be read, or asks for a password.
    case key
    /// The key is not that of the certificate.
    case foreignKey
    /// `icon.png` is missing, or a picture is no PNG.
    case picture(String)
    /// The file of the service account is none.
    case account
    /// The class is not written `ISSUER.NAME`.
    case passClass
    /// Something could not be signed.
    case signature

    /// What to do about it, in a sentence.
    public var sentence: String {
        switch self {
        case .certificate(let file): "\(file) holds no certificate in PEM. Convert it: openssl x509 -inform DER -in FILE -out FILE.pem"
        case .key: "The key file of the pass holds no private key in PEM without a password."
        case .foreignKey: "The key of the pass is not that of its certificate. Take the key with which the certificate was asked for."
        case .picture(let name): "\(name) is missing among the pictures of the pass, or is no PNG."
        case .account: "The file of the service account must be its JSON, with client_email and a private_key of RSA."
        case .passClass: "The class must be written ISSUER.NAME, with letters, digits, dot, - and _, as in the Google Pay & Wallet Console."
        case .signature: "The pass could not be signed."
        }
    }
}
