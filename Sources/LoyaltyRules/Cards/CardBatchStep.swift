/// What happens to numbers that were made in advance; one line of the custody log each (CARD-01).
public enum CardBatchStep: String, Sendable, Hashable, Codable, CaseIterable {
    /// Drawn and kept.
    case made
    /// Handed to the printer as a file.
    case exported
    /// Offered to the website, which hands them out on joining (同步到网站).
    case offered
    /// Given into a hotel's keeping.
    case sent
    /// Counted there.
    case received
    /// Destroyed, with a witness.
    case destroyed
}
