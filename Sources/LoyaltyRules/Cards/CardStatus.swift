/// What a card can be used for (CARD-06, CARD-10). Whether its last day has passed is no status: that follows from the day.
public enum CardStatus: String, Sendable, Hashable, Codable, CaseIterable {
    /// It can be shown and used.
    case active
    /// Reported lost or stolen (挂失): nothing can be spent with it until it is found or replaced.
    case frozen
    /// Another card took its place (补办). Its number still leads to the account, so that a late bill finds it.
    case replaced
    /// Taken out of use for good (注销).
    case closed

    /// The key of its name in the texts.
    public var word: String {
        switch self {
        case .active: "card.status_active"
        case .frozen: "card.status_frozen"
        case .replaced: "card.status_replaced"
        case .closed: "card.status_closed"
        }
    }
}
