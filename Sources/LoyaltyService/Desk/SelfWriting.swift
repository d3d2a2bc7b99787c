/// An answer that writes its own JSON, the same that `Codable` reads: for what is written for every posting.
protocol SelfWriting {
    var stored: String { get }
}
