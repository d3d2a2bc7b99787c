/// A mark that members carry: given by hand, or by a rule that looks at what was counted (TIER-19, ANA-02).
public struct ProfileTag: Sendable, Hashable, Codable {
    public let id: String
    public let english: String
    public let simplifiedChinese: String
    public let traditionalChinese: String
    /// Who carries it by themselves; nil for a tag that is given by hand.
    public let rule: TagRule?
    /// No longer given; whoever has it by hand keeps it.
    public let isRetired: Bool

    public init(
        id: String, english: String, simplifiedChinese: String, traditionalChinese: String, rule: TagRule? = nil,
        isRetired: Bool = false
    ) {
        self.id = id
        self.english = english
        self.simplifiedChinese = simplifiedChinese
        self.traditionalChinese = traditionalChinese
        self.rule = rule
        self.isRetired = isRetired
    }
}
