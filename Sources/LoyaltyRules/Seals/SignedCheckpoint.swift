/// A checkpoint with its hash and signature: one line of the file beside the database.
public struct SignedCheckpoint: Sendable, Hashable, Codable {
    public let checkpoint: Checkpoint
    /// SHA-256 of `checkpoint.canonical`.
    public let hash: String
    /// The public Ed25519 key that the signature is of.
    public let key: String
    /// The Ed25519 signature of the hash.
    public let signature: String

    public init(checkpoint: Checkpoint, hash: String, key: String, signature: String) {
        self.checkpoint = checkpoint
        self.hash = hash
        self.key = key
        self.signature = signature
    }
}
