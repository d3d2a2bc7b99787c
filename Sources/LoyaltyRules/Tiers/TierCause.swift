/// Why a tier run finds another tier than the one that stands (TIER-09).
public enum TierCause: String, Sendable, Hashable, Codable, CaseIterable {
    /// What was counted reached it.
    case counted
    /// The term was over, and what was asked for keeping it was not there.
    case termEnded = "term_ended"
    /// A tier given otherwise began, or ended.
    case titleBegun = "title_begun"
    case titleEnded = "title_ended"
    /// From now on it holds for ever.
    case lifetime
    /// Another version of the document asks for something else.
    case rules
    /// What it rested on was corrected or taken back.
    case corrected
}
