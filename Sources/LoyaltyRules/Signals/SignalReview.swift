/// What about members is so unusual that a person should look at it (T6, SEC-09). A signal takes nothing away: it opens a
/// case with its evidence.
public enum SignalReview {
    /// From how many uses of points within 24 hours on.
    public static let usesInADay = 5
    /// From how many friends joined on one day by one member's link on.
    public static let friendsInADay = 10
    /// Within how many days points come round, and by how many accounts at most.
    public static let (ringDays, ringLength) = (30, 5)

    /// Members who used or gave away points too often within a day.
    /// - Parameter facts: those of 24 hours.
    public static func velocity(_ facts: [WorkFact]) -> [MemberSignal] {
        var uses: [MemberID: Set<Int64>] = [:]
        for fact in facts where fact.points < 0 && (fact.kind == .use || fact.kind == .move) {
            uses[fact.member, default: []].insert(fact.operation)
        }
        return uses.filter { $0.value.count >= usesInADay }
            .map { MemberSignal(kind: .velocity, member: $0.key, count: $0.value.count) }.sorted { $0.member < $1.member }
    }

    /// Members by whose link too many joined on one day.
    public static func friends(_ joined: [(referrer: MemberID, friends: Int)]) -> [MemberSignal] {
        joined.filter { $0.friends >= friendsInADay }
            .map { MemberSignal(kind: .friends, member: $0.referrer, count: $0.friends) }
    }

    /// Rings of accounts by which points went round, each told once, by its first account.
    /// - Parameter facts: those of `ringDays`.
    public static func rings(_ facts: [WorkFact]) -> [MemberSignal] {
        let gifts = Self.gifts(facts)
        var found: Set<Set<MemberID>> = []
        var signals: [MemberSignal] = []
        for start in gifts.keys.sorted() {
            for path in paths(from: start, gifts) where found.insert(Set(path)).inserted {
                signals.append(MemberSignal(kind: .ring, member: start, count: path.count, others: Array(path.dropFirst())))
            }
        }
        return signals
    }

    /// Who gave points to whom.
    private static func gifts(_ facts: [WorkFact]) -> [MemberID: Set<MemberID>] {
        let moves = Dictionary(grouping: facts.filter { $0.kind == .move }, by: \.operation).values
        var gifts: [MemberID: Set<MemberID>] = [:]
        for sides in moves {
            for giver in sides where giver.points < 0 {
                for taker in sides where taker.points > 0 && taker.member != giver.member {
                    gifts[giver.member, default: []].insert(taker.member)
                }
            }
        }
        return gifts
    }

    /// Ways that lead back to where they begin, by no account with a smaller number, so that each is found once.
    private static func paths(from start: MemberID, _ gifts: [MemberID: Set<MemberID>]) -> [[MemberID]] {
        var (rings, open) = ([[MemberID]](), [[start]])
        while let path = open.popLast() {
            guard let last = path.last else { continue }
            for next in (gifts[last] ?? []).sorted() where next >= start {
                if next == start {
                    if path.count > 1 { rings.append(path) }
                } else if path.count < ringLength, !path.contains(next) {
                    open.append(path + [next])
                }
            }
        }
        return rings
    }
}
