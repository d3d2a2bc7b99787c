/// Somebody with whom a member travels or lives (MEM-09): who, and what they are to the member.
public struct Companion: Sendable, Hashable, Codable {
    /// What they are to the member.
    public enum Relation: String, Sendable, Hashable, Codable, CaseIterable {
        case partner, child, parent, relative, friend, colleague, other
    }

    public let name: String
    public let relation: Relation
    public let birthday: PartialDate?

    public init(name: String, relation: Relation, birthday: PartialDate? = nil) {
        self.name = name
        self.relation = relation
        self.birthday = birthday
    }

    /// As a change is written down.
    var words: String { [name, relation.rawValue, birthday?.description].compactMap { $0 }.joined(separator: " · ") }
}
