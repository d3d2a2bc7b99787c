import LoyaltyRules
import Testing

@Suite("Rules: personal data")
struct PrivacyRuleTests {
    private func day(_ text: String) throws -> CalendarDay { try #require(CalendarDay(text)) }

    @Test("SEC-04 SEC-11 data is used for a purpose with consent only, and not against a limit")
    func purposes() {
        let all = Set(ConsentPurpose.allCases)
        for purpose in ConsentPurpose.allCases {
            #expect(ProcessingReview.mayUse(for: purpose, given: all, limits: []))
            #expect(!ProcessingReview.mayUse(for: purpose, given: all.subtracting([purpose]), limits: []))
            // The account itself goes on; everything else rests while it is restricted.
            #expect(ProcessingReview.mayUse(for: purpose, given: all, limits: [.restriction]) == (purpose == .agreement))
            #expect(ProcessingReview.mayUse(for: purpose, given: all, limits: [.objection]) == (purpose != .profiling))
            #expect(ProcessingReview.mayUse(for: purpose, given: all, limits: [.claim]))
        }
        #expect(ProcessingReview.mayEdit(limits: [.objection, .claim], answersForData: false))
        #expect(!ProcessingReview.mayEdit(limits: [.restriction], answersForData: false))
        #expect(ProcessingReview.mayEdit(limits: [.restriction], answersForData: true))
    }

    @Test("SEC-11 fifteen days for every request")
    func deadline() throws {
        let due = RequestDeadline.due(openedOn: try day("2026-02-20"))
        #expect(try due == day("2026-03-07"))
        #expect(RequestDeadline.left(until: due, on: try day("2026-03-07")) == 0)
        #expect(RequestDeadline.left(until: due, on: try day("2026-03-09")) == -2)
        #expect(RequestKind.allCases.filter(\.isDoneAtOnce) == [.withdraw, .object])
    }

    @Test("SEC-11 what is in the way of an erasure, and from when on it is not")
    func blockers() throws {
        let today = try day("2026-06-15")
        #expect(ErasureReview.blockers(ErasureFacts(), on: today) == [])
        #expect(ErasureReview.expectedOn([], from: today) == today)
        var facts = ErasureFacts()
        facts.holds = .init(count: 2, overOn: try day("2026-06-20"))
        facts.waiting = .init(count: 1, overOn: try day("2026-07-01"))
        facts.claimUntil = try day("2026-06-30")
        facts.isClaimed = true
        let timed = ErasureReview.blockers(facts, on: today)
        #expect(timed.map(\.kind) == [.holds, .waiting, .legalClaim])
        #expect(try ErasureReview.expectedOn(timed, from: today) == day("2026-07-02"))
        // A claim that is over is in nobody's way.
        #expect(ErasureReview.blockers(facts, on: try day("2026-07-01")).map(\.kind) == [.holds, .waiting])
        facts.claimUntil = nil
        facts.claims = .init(count: 1, overOn: nil)
        facts.debts = [AssetAmount("points", 300)]
        facts.money = [AssetAmount("cash", 5_000)]
        facts.leadsFamily = true
        let all = ErasureReview.blockers(facts, on: today)
        #expect(all.map(\.kind) == [.holds, .waiting, .claims, .debt, .money, .family, .legalClaim])
        #expect(all.first { $0.kind == .debt }?.amounts == [AssetAmount("points", 300)])
        #expect(ErasureReview.expectedOn(all, from: today) == nil, "it depends on people")
    }

    @Test("SEC-13 from which day on what is kept")
    func retention() throws {
        let today = try day("2026-06-15")
        #expect(try RetentionSchedule.keptFrom(.messages, on: today) == day("2026-05-16"))
        #expect(try RetentionSchedule.keptFrom(.parked, on: today) == day("2026-03-17"))
        #expect(RetentionSchedule.keptFrom(.sessions, on: today) == today)
        #expect(try RetentionSchedule.keptFrom(.persons, on: today) == day("2023-06-15"))
    }

    @Test("SEC-01 SEC-02 nothing secret is handed out, and nothing that tells who somebody is lies open")
    func classes() {
        #expect(DataClass.allCases.filter(\.isSealed) == [.secret, .personal, .sensitive])
        #expect(DataClass.allCases.filter(\.isInCopy) == [.personal, .sensitive, .account])
        for field in DataCatalogue.fields where field.dataClass == .personal || field.dataClass == .sensitive {
            #expect(field.retention != .withLedger, "\(field.table) \(field.columns) would outlive the person")
        }
        for field in DataCatalogue.fields where field.dataClass == .sensitive {
            #expect(field.ground == .consent, "\(field.table) \(field.columns) without a consent of its own")
        }
        #expect(DataCatalogue.fields(of: "member_person").flatMap(\.columns).contains("sealed"))
    }
}
