/// Why something was done to a card (CARD-06); its words are those of the desk.
public enum CardCause: String, Sendable, Hashable, Codable, CaseIterable {
    /// On joining.
    case joining
    /// The member asked for it.
    case asked
    case lost
    case stolen
    case damaged
    /// Its last day had come.
    case ended
    /// Found again.
    case found
}
