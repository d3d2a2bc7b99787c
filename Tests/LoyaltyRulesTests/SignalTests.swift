import LoyaltyRules
import Testing

@Suite("Signals: what about members and staff a person should look at")
struct SignalTests {
    private func fact(_ operation: Int64, _ kind: WorkKind, _ member: Int64, _ actor: String, _ points: Int64) -> WorkFact {
        WorkFact(operation: operation, kind: kind, member: MemberID(member), actor: actor, points: points)
    }

    /// Points that go from each account to the next.
    private func round(_ members: [Int64], from operation: Int64 = 1) -> [WorkFact] {
        members.indices.dropLast().flatMap { index in
            let id = operation + Int64(index)
            return [
                fact(id, .move, members[index], "member:\(members[index])", -100),
                fact(id, .move, members[index + 1], "member:\(members[index])", 100),
            ]
        }
    }

    @Test("T10 the manager who redeemed guests' points against stays paid in cash stands out among her colleagues")
    func collusion() {
        // Two or three redemptions a month are usual; she does 38, for 38 guests.
        let others = (1...4).flatMap { clerk in (1...3).map { fact(Int64(clerk * 100 + $0), .use, Int64($0), "staff:\(clerk)", -2_000) } }
        let hers = (1...38).map { fact(Int64(1_000 + $0), .use, Int64(100 + $0), "staff:9", -40_000) }
        let found = OutlierReview.find(others + hers)
        #expect(found.count == 1)
        #expect(found.first?.actor == "staff:9" && found.first?.reason == .often && found.first?.kind == .use)
        #expect(found.first?.count == 38 && found.first?.members == 38 && found.first?.usual == 3)
        #expect(found.first?.points == Int64(1_520_000))
        // Nine are not yet many, and of work that nobody else does nothing is usual.
        #expect(OutlierReview.find(others + hers.prefix(9)).isEmpty)
        #expect(OutlierReview.find(hers).isEmpty)
    }

    @Test("T10 credits again and again for one member are told, whoever that is; members' own work is not")
    func favour() {
        let credits = (1...4).map { fact(Int64($0), .credit, 7, "staff:3", 500) }
        let found = OutlierReview.find(credits)
        #expect(found.map(\.reason) == [.favoured] && found.first?.member == MemberID(7) && found.first?.points == 2_000)
        #expect(OutlierReview.find(Array(credits.prefix(3))).isEmpty)
        #expect(OutlierReview.find((1...9).map { fact(Int64($0), .use, 7, "member:7", -500) }).isEmpty)
    }

    @Test("T6 five uses within a day are a signal, four are not; both sides of a gift count once")
    func velocity() {
        let uses = (1...5).map { fact(Int64($0), .use, 7, "member:7", -10) }
        #expect(SignalReview.velocity(uses).map(\.count) == [5])
        #expect(SignalReview.velocity(Array(uses.prefix(4))).isEmpty)
        #expect(SignalReview.velocity((1...9).map { fact(Int64($0), .credit, 7, "staff:1", -10) }).isEmpty)
        #expect(SignalReview.velocity((1...9).map { fact(Int64($0), .move, 7, "member:8", 10) }).isEmpty)
    }

    @Test("T6 points that come round by two to five accounts are one ring each; six, or a line, are none", arguments: 2...6)
    func rings(length: Int) {
        let members = (1...Int64(length)).map { $0 * 10 }
        let found = SignalReview.rings(round(members + [10]))
        #expect(found.count == (length <= 5 ? 1 : 0))
        if length <= 5 {
            #expect(found[0].member == MemberID(10) && found[0].count == length)
            #expect(found[0].others == members.dropFirst().map { MemberID($0) })
        }
        #expect(SignalReview.rings(round(members)).isEmpty)
    }

    @Test("T6 ten friends in a day by one link are a signal")
    func friends() {
        let signals = SignalReview.friends([(MemberID(1), 10), (MemberID(2), 9)])
        #expect(signals.map(\.member) == [MemberID(1)])
    }
}
