import PortableSQL

/// An answer that is kept under an idempotency key in fewer words than it has: for what is written for every posting.
protocol SelfWriting {
    /// What is kept.
    var stored: String { get }
    /// The whole answer again.
    init(stored text: String, in tx: any SQLTransaction) throws
}
