import LoyaltyRules
import PortableSQL

/// Goes through the histories of all members, some at a time: what is kept does not grow with the history.
struct ReplayReader {
    /// How many members are read at a time.
    static let page = 500

    private var table = ReplayTable()
    private var last = MemberID(0)
    /// The time zone of each hotel, and of the first one for what belongs to none.
    private let zones: [String: String]
    private let zone: String
    /// Members who have left: they take no part.
    private(set) var left = 0

    init(_ program: Program, after member: MemberID = MemberID(0)) {
        zones = Dictionary(program.properties.map { ($0.id, $0.timeZone) }) { first, _ in first }
        zone = program.properties[0].timeZone
        last = member
    }

    /// The next members with their histories; nil after the last.
    mutating func next(limit: Int = ReplayReader.page, in tx: any SQLTransaction) throws -> [ReplayMember]? {
        let page = try ReplayTable.members(after: last, limit: limit, in: tx)
        guard let end = page.last?.member else { return nil }
        var members = page.map { ReplayMember($0.member, traits: $0.traits) }
        var place = 0
        let zones = { [zones, zone] (property: String) in zones[property] ?? zone }
        try table.facts(of: (last, end), zones: zones, in: tx) { member, step in
            // Each kind of fact comes in the order of members, so that the place only moves on, and begins anew.
            if members[place].member > member { place = 0 }
            while place < members.count - 1, members[place].member < member { place += 1 }
            if members[place].member == member { members[place].steps.append(step) }
        }
        last = end
        for index in members.indices { members[index].steps = Self.inOrder(members[index].steps) }
        left += page.count { !$0.isActive }
        return zip(members, page).filter { $1.isActive }.map(\.0)
    }

    /// In the order of recording; what one operation did stays in its order.
    private static func inOrder(_ steps: [ReplayStep]) -> [ReplayStep] {
        guard zip(steps, steps.dropFirst()).contains(where: { $0.operation > $1.operation }) else { return steps }
        return steps.enumerated().sorted { ($0.element.operation, $0.offset) < ($1.element.operation, $1.offset) }.map(\.element)
    }
}
