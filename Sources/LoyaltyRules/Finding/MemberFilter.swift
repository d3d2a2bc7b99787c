/// Conditions that all hold for the members who are found (MEM-17). An address, a saved view and a call of the API write
/// them in the same words.
public struct MemberFilter: Sendable, Hashable {
    /// A condition with the fields that wrote it.
    public struct Part: Sendable, Hashable {
        public let condition: MemberCondition
        /// Names and values, in the order of `names`.
        public let fields: [Field]

        public init(condition: MemberCondition, fields: [Field] = []) {
            self.condition = condition
            self.fields = fields
        }
    }

    /// A field as an address has it.
    public struct Field: Sendable, Hashable {
        public let name: String
        public let value: String

        public init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }
    }

    /// Every field that may be told.
    public static let names = [
        "tier", "status", "property", "channel", "joined_from", "joined_to", "birth_month", "asset", "held_from", "held_to",
        "ends_within", "counter", "year_from", "year_to", "stayed_from", "stayed_to", "near", "near_by", "with", "without",
    ]

    public let parts: [Part]

    public init(_ parts: [Part] = []) { self.parts = parts }

    public var conditions: [MemberCondition] { parts.map(\.condition) }
    public var isEmpty: Bool { parts.isEmpty }

    /// Everything that was told, to be told again.
    public var fields: [Field] { parts.flatMap(\.fields) }

    /// The same without one of its conditions.
    public func without(_ part: Part) -> MemberFilter { MemberFilter(parts.filter { $0 != part }) }

    /// Whether every condition holds for a member.
    public func matches(_ facts: MemberFacts) -> Bool { conditions.allSatisfy { $0.holds(for: facts) } }

    /// As it is kept: `name=value` a line.
    public var stored: String { fields.map { $0.name + "=" + $0.value }.joined(separator: "\n") }

    /// The fields of what was kept.
    public static func fields(stored text: String) -> [String: String] {
        text.split(separator: "\n").reduce(into: [:]) { fields, line in
            let parts = line.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            if parts.count == 2 { fields[String(parts[0])] = String(parts[1]) }
        }
    }
}
