/// What a member is said to have done against the rules of the program (MEM-26, 违规).
public enum ViolationKind: String, Sendable, Hashable, Codable, CaseIterable {
    /// Told or showed what is not true on joining, claiming or identifying.
    case falseData = "false_data"
    case slander
    case illegalAct = "illegal_act"
    /// Got points or benefits that were not due: made-up stays, invited oneself, sold benefits.
    case abuse
    /// Lent, sold or altered a card (CARD-07).
    case cardMisuse = "card_misuse"
}
