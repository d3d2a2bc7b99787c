import Testing

@testable import LoyaltyRules

@Suite("Joining: what is asked, the age, applications")
struct JoiningTests {
    private let today = CalendarDay("2026-06-15")!

    private func problems(
        _ told: Set<JoinField>, born: String? = nil, policy: JoinPolicy = .standard(.desk)
    ) -> [JoinReview.Problem] {
        JoinReview.problems(told: told, born: born.flatMap { CalendarDay($0) }, on: today, policy: policy)
    }

    @Test("MEM-04 what a channel asks for and what it does not, field by field")
    func fields() {
        #expect(problems([.name, .mobile]) == [])
        #expect(problems([.name, .email, .birthday, .referrer]) == [])
        #expect(problems([.name]) == [.contactMissing])
        #expect(problems([]) == [.missing(.name), .contactMissing])
        #expect(problems([.name, .mobile], policy: .standard(.paper)) == [.missing(.paperForm)])
        let short = JoinPolicy(required: [.name, .mobile], optional: [.birthday], needsReview: false, answerHours: 1)
        #expect(problems([.name, .email], policy: short) == [.missing(.mobile), .notAsked(.email)])
        #expect(problems([.name, .mobile, .birthday], policy: short) == [])
        #expect(problems([.name], policy: short) == [.missing(.mobile)], "said once")
    }

    @Test("MEM-04 a policy asks for a name and a way to be reached, and answers in time")
    func policies() {
        for channel in JoinChannel.allCases { #expect(JoinPolicy.standard(channel).flaw(in: channel) == nil, "\(channel)") }
        func policy(_ required: Set<JoinField>, _ optional: Set<JoinField> = [], hours: Int = 48) -> JoinPolicy.Flaw? {
            JoinPolicy(required: required, optional: optional, needsReview: true, answerHours: hours).flaw(in: .website)
        }
        #expect(policy([.mobile]) == .nameMissing)
        #expect(policy([.name], [.birthday]) == .contactMissing)
        #expect(policy([.name], [.email]) == nil)
        #expect(policy([.name, .mobile], hours: 0) == .hoursOutOfRange)
        #expect(policy([.name, .mobile], hours: 721) == .hoursOutOfRange)
        #expect(policy([.name, .mobile], [.document]) == .documentNotSeen, "nobody sees it on a website")
        let both = JoinPolicy(required: [.name, .mobile], optional: [.mobile], needsReview: false, answerHours: 1)
        #expect(both.optional.isEmpty, "what is required is not optional")
    }

    @Test(
        "MEM-08 eighteen on the day itself; 29 February counts from 1 March",
        arguments: [
            ("2008-06-15", nil), ("2008-06-16", "2026-06-16"), ("2009-01-01", "2027-01-01"), ("1926-06-15", nil),
            ("2012-02-29", "2030-03-01"),
        ] as [(String, String?)])
    func age(born: String, until: String?) {
        let found = problems([.name, .mobile, .birthDate], born: born)
        #expect(found == (until.flatMap { CalendarDay($0) }.map { [.tooYoung(until: $0)] } ?? []))
    }

    @Test("MEM-08 nobody is born tomorrow")
    func future() { #expect(problems([.name, .mobile, .birthDate], born: "2026-06-16") == [.dateInFuture]) }

    @Test("MEM-05 applied, in review, approved or rejected; an answer is final")
    func states() {
        let legal: [(ApplicationState, ApplicationState)] = [
            (.applied, .inReview), (.applied, .approved), (.applied, .rejected), (.inReview, .inReview), (.inReview, .approved),
            (.inReview, .rejected),
        ]
        for one in ApplicationState.allCases {
            for next in ApplicationState.allCases {
                #expect(one.mayBecome(next) == legal.contains { $0 == one && $1 == next }, "\(one) → \(next)")
            }
            #expect(one.isOpen == (one == .applied || one == .inReview))
        }
    }

    @Test("MEM-05 an answer is due after so many hours; a minute late is an hour late")
    func clock() {
        let now = Instant(milliseconds: 1_000_000_000)
        let due = ApplicationClock.due(appliedAt: now, hours: 48)
        #expect(ApplicationClock.hoursLeft(until: due, at: now) == 48)
        #expect(ApplicationClock.hoursLeft(until: due, at: now.adding(seconds: 1)) == 47)
        #expect(ApplicationClock.hoursLeft(until: due, at: due) == 0)
        #expect(ApplicationClock.hoursLeft(until: due, at: due.adding(seconds: 60)) == -1)
    }

    @Test("MEM-16 how sure it is that two are one: the whole mobile, name with birthday, no more than a name")
    func levels() {
        #expect(DuplicateReview.judge([.sameMobile]).level == .same)
        #expect(DuplicateReview.judge([.sameName, .sameBirthday]).level == .likely)
        #expect(DuplicateReview.judge([.sameName, .sameLastFour]).level == .likely)
        #expect(DuplicateReview.judge([.sameName]).level == .look)
        #expect(DuplicateReview.judge([.soundsAlike, .sameBirthday]).level == .look)
    }
}
