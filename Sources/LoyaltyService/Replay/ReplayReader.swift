import LoyaltyRules
import PortableSQL

/// Goes through the histories of all members, some at a time: what is kept does not grow with the history.
struct ReplayReader {
    /// How many members are read at a time: so many that statements cost nothing, so few that their facts are still in the
    /// processor's own memory when they are gone through.
    static let page = 100
    /// Most members have no more facts than that: one piece of memory for them instead of several that grow.
    private static let fewSteps = 12

    private var table: ReplayTable
    private let asksFriends: Bool
    private var last = MemberID(0)
    /// Members who have left: they take no part.
    private(set) var left = 0

    /// - Parameter asksFriends: whether somebody asks what friends consumed.
    init(_ program: Program, after member: MemberID = MemberID(0), asksFriends: Bool = false) {
        self.asksFriends = asksFriends
        table = ReplayTable(program)
        last = member
    }

    /// The next members with their histories; nil after the last.
    mutating func next(limit: Int = ReplayReader.page, in tx: any SQLTransaction) throws -> [ReplayMember]? {
        let page = try ReplayTable.members(after: last, limit: limit, in: tx)
        guard let end = page.last?.member else { return nil }
        var members = page.map { ReplayMember($0.member, traits: $0.traits) }
        var place = 0
        try table.facts(of: (last, end), in: tx) { member, step in
            // Each kind of fact comes in the order of members, so that the place only moves on, and begins anew.
            if members[place].member > member { place = 0 }
            while place < members.count - 1, members[place].member < member { place += 1 }
            guard members[place].member == member else { return }
            if members[place].steps.isEmpty { members[place].steps.reserveCapacity(Self.fewSteps) }
            members[place].steps.append(step)
        }
        if asksFriends {
            let friends = try ReplayTable.friends(of: (last, end), tx)
            for (referrer, friend) in friends {
                guard let place = members.firstIndex(where: { $0.member == referrer }) else { continue }
                members[place].friends.append(friend)
            }
            for friend in try ReplayTable.asFriends((last, end), tx) {
                members.firstIndex { $0.member == friend.friend }.map { members[$0].asFriend = friend }
            }
        }
        last = end
        for index in members.indices { members[index].steps = Self.inOrder(members[index].steps) }
        left += page.count { !$0.isActive }
        return zip(members, page).filter { $1.isActive }.map(\.0)
    }

    /// In the order of recording; what one operation did stays in its order.
    private static func inOrder(_ steps: [ReplayStep]) -> [ReplayStep] {
        for index in steps.indices.dropFirst() where steps[index].operation < steps[index - 1].operation {
            return sorted(steps)
        }
        return steps
    }

    private static func sorted(_ steps: [ReplayStep]) -> [ReplayStep] {
        steps.enumerated().sorted { ($0.element.operation, $0.offset) < ($1.element.operation, $1.offset) }.map(\.element)
    }
}
