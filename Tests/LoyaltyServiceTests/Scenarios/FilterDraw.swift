import LoyaltyRules

@testable import LoyaltyService

/// Draws members with a past, and conditions that some of them meet, from a seed.
struct FilterDraw {
    private var random: SplitMix64

    init(seed: UInt64) { random = SplitMix64(seed: seed) }

    private mutating func pick(_ range: ClosedRange<Int>) -> Int {
        range.lowerBound + Int(random.next() % UInt64(range.count))
    }

    private mutating func one<Value>(of values: [Value]) -> Value { values[pick(0...(values.count - 1))] }

    private mutating func date(_ first: Int = 0, _ last: Int = 800) -> CalendarDay {
        (CalendarDay("2026-06-15") ?? CalendarDay(number: 0)).adding(days: -pick(first...last))
    }

    /// Enrols a member, and lets them stay, dine, be given points, agree to things, leave.
    mutating func member(_ number: Int, on stage: Stage) async throws {
        let joined = date(100, 800)
        let consents: Set<ConsentPurpose> = pick(0...1) == 0 ? [.agreement] : [.agreement, .marketingEmail]
        let enrolment = Enrolment(
            name: "Guest \(number)", mobile: MobileNumber("138\(10_000_000 + number)"), email: nil, language: .english,
            channel: one(of: ["desk", "app"]), property: one(of: ["west_lake", "bund"]), joinedOn: joined, consents: consents,
            textVersion: "1")
        let member = try await stage.desk.perform(EnrolMember(enrolment), by: .system).answer.member
        if pick(0...1) == 0 {
            let born = MonthDay(month: pick(1...12), day: pick(1...28))
            _ = try await stage.desk.perform(SetTraits(member: member, birthday: born, tags: []), by: .system)
        }
        for stay in 0..<pick(0...3) {
            let departure = max(joined.adding(days: 5), date())
            guard departure <= (CalendarDay("2026-06-15") ?? departure) else { continue }
            let nights = pick(1...4)
            let folio = Folio(
                kind: .stay, property: "west_lake", outlet: nil, number: "S\(number)-\(stay)",
                arrival: departure.adding(days: -nights), departure: departure, currency: stage.program.currency,
                lines: [FolioLine(category: "room", net: Int64(pick(1...9)) * 50_000)])
            let posted = try await stage.record(folio, for: member)
            if pick(0...5) == 0 { _ = try await stage.cancel(posted) }
        }
        if pick(0...2) == 0 { _ = try await stage.adjust(member, Int64(pick(1...2_000))) }
        if pick(0...3) == 0 {
            let agree = GiveConsent(member: member, purpose: .profiling, textVersion: "1", channel: "desk")
            _ = try await stage.desk.perform(agree, by: .system)
            if pick(0...1) == 0 {
                let withdraw = WithdrawConsent(member: member, purpose: .profiling, channel: "desk")
                _ = try await stage.desk.perform(withdraw, by: .system)
            }
        }
        if pick(0...9) == 0 {
            do { _ = try await stage.desk.perform(CloseMember(member: member, reason: "asked"), by: .system) } catch is Refusal {}
        }
    }

    /// One to three conditions.
    mutating func filter() -> MemberFilter {
        let count = pick(1...3)
        return MemberFilter((0..<count).map { _ in MemberFilter.Part(condition: condition()) })
    }

    private mutating func condition() -> MemberCondition {
        switch pick(0...12) {
        case 0: .tier(one(of: ["base", "silver", "gold", "none"]))
        case 1: .status(one(of: MemberCondition.Status.allCases))
        case 2: .property(one(of: ["west_lake", "bund", "nowhere"]))
        case 3: .channel(one(of: ["desk", "app", "x"]))
        case 4: .joined(span(date(), date()))
        case 5: .birthMonth(pick(1...12))
        case 6: .balance("points", span(Int64(pick(0...2_000)), Int64(pick(0...4_000))))
        case 7: .ending(withinDays: pick(0...700))
        case 8: .thisYear(one(of: ["nights", "stays"]), span(Int64(pick(0...3)), Int64(pick(0...5))))
        case 9: .thisYear("spend", span(Int64(pick(0...900_000)), Int64(pick(0...900_000))))
        case 10: .lastStay(span(date(), date()))
        case 11: .near(one(of: ["nights", "stays"]), atMost: Int64(pick(1...4)))
        default: .consent(one(of: ConsentPurpose.allCases), given: pick(0...1) == 0)
        }
    }

    private mutating func span<Value>(_ one: Value, _ other: Value) -> FilterSpan<Value> {
        switch pick(0...2) {
        case 0: FilterSpan(from: one)
        case 1: FilterSpan(to: one)
        default: FilterSpan(from: min(one, other), to: max(one, other))
        }
    }
}
