import Testing

@testable import LoyaltyRules

@Suite("Expiry: who is told of an end, and what ends only then")
struct EndReminderTests {
    private static func asset(
        _ remind: Reminder? = .days(30), first days: Int? = nil, extendedBy kinds: [FolioKind] = []
    ) -> Asset {
        Asset(
            id: "points", name: RulesFixture.name("Points"),
            expiry: ExpiryTerms(
                after: .months(12), extendedBy: kinds, remind: remind,
                onlyAfterNotice: days.map { NoticeFirst(days: $0) }))
    }

    private func due(
        _ lots: [Lot], _ asset: Asset, on day: String, activity: String? = nil, told: [String] = []
    ) throws -> [String] {
        EndReminder.due(
            lots, asset: asset, lastActivity: try activity.map(RulesFixture.day), on: try RulesFixture.day(day)
        ) { told.contains("\($0) \($1)") }.map { "\($0.lot.id) \($0.ends)" }
    }

    @Test(
        "PTS-18 from the stated day on, as long as the points can be used",
        arguments: [
            (Reminder.days(30), "2026-12-10", false), (.days(30), "2026-12-11", true), (.days(30), "2027-01-10", true),
            (.days(30), "2027-01-11", false), (.months(1), "2026-12-09", false), (.months(1), "2026-12-10", true),
            (.days(400), "2026-01-09", false), (.days(400), "2026-01-10", true),
        ] as [(Reminder, String, Bool)])
    func days(_ remind: Reminder, _ day: String, _ isDue: Bool) throws {
        let lot = try RulesFixture.lot(1, 100, earned: "2026-01-10", expires: "2027-01-10")
        #expect(try due([lot], Self.asset(remind), on: day) == (isDue ? ["1 2027-01-10"] : []))
    }

    @Test("PTS-18 each end of a lot once; nothing that is empty, of another kind, or set aside") func once() throws {
        var held = try RulesFixture.lot(2, 50, earned: "2026-01-10", expires: "2027-01-10")
        held.reserved = 50
        let lots = [
            try RulesFixture.lot(1, 100, earned: "2026-01-10", expires: "2027-01-10"), held,
            try RulesFixture.lot(3, 0, earned: "2026-01-10", expires: "2027-01-10"),
            try RulesFixture.lot(4, 100, earned: "2026-01-10", expires: nil),
            try RulesFixture.lot(5, 100, earned: "2026-01-10", expires: "2027-01-10", asset: "miles"),
            try RulesFixture.lot(6, 10, earned: "2026-02-10", expires: "2027-02-10"),
        ]
        #expect(try due(lots, Self.asset(), on: "2026-12-20") == ["1 2027-01-10"])
        #expect(try due(lots, Self.asset(), on: "2026-12-20", told: ["1 2027-01-10"]) == [])
        #expect(try due(lots, Self.asset(nil), on: "2026-12-20") == [], "without a reminder nobody is told")
        held.reserved = 49
        #expect(try due([held], Self.asset(), on: "2026-12-20") == ["2 2027-01-10"], "one of it is free")
    }

    @Test("PTS-16 PTS-18 an end that activity has moved is told anew") func moved() throws {
        let lot = try RulesFixture.lot(1, 100, earned: "2026-01-10", expires: "2027-01-10")
        let asset = Self.asset(extendedBy: [.stay])
        #expect(try due([lot], asset, on: "2026-12-20", activity: "2026-12-19") == [])
        let told = ["1 2027-01-10"]
        #expect(try due([lot], asset, on: "2027-11-20", activity: "2026-12-19", told: told) == ["1 2027-12-19"])
    }

    @Test("PTS-20 what ends only after a notice is told after its day, too") func late() throws {
        let lot = try RulesFixture.lot(1, 100, earned: "2026-01-10", expires: "2027-01-10")
        #expect(try due([lot], Self.asset(first: 14), on: "2028-05-01") == ["1 2027-01-10"])
        #expect(try due([lot], Self.asset(first: 14), on: "2028-05-01", told: ["1 2027-01-10"]) == [])
    }

    @Test(
        "PTS-20 the last day is so many days after the delivery, never before the day of the terms",
        arguments: [
            (nil, nil), ("2026-12-11", "2027-01-10"), ("2026-12-27", "2027-01-10"), ("2026-12-28", "2027-01-11"),
            ("2027-01-10", "2027-01-24"), ("2030-02-28", "2030-03-14"),
        ] as [(String?, String?)])
    func lastDay(_ delivered: String?, _ last: String?) throws {
        let lot = try RulesFixture.lot(1, 100, earned: "2026-01-10", expires: "2027-01-10")
        let (asset, end) = (Self.asset(first: 14), try RulesFixture.day("2027-01-10"))
        var notices = ExpiryNotices()
        // A notice of another end, or of another lot, is none.
        notices.deliver(lot: 1, ends: end.adding(days: 1), on: try RulesFixture.day("2026-01-11"))
        notices.deliver(lot: 2, ends: end, on: try RulesFixture.day("2026-01-11"))
        if let delivered { notices.deliver(lot: 1, ends: end, on: try RulesFixture.day(delivered)) }
        let came = LotExpiry.lastDay(lot, ends: end, terms: asset.expiry, notices: notices)
        #expect(came?.description == last)
        func lapsed(before day: CalendarDay) -> LotEnding? {
            LotExpiry.lapsed([lot], asset: asset, lastActivity: nil, notices: notices, before: day).first?.ending
        }
        guard let last = came else {
            #expect(lapsed(before: end.adding(days: 3_000)) == nil)
            return
        }
        #expect(lapsed(before: last) == nil)
        let ending = try #require(lapsed(before: last.adding(days: 1)))
        #expect(ending.lastDay == last && ending.told?.description == delivered)
        #expect(ending.sentence(of: lot).key == "expiry.lapsed_after_notice")
    }

    @Test("PTS-18 of several deliveries the first counts; without the term none is asked for") func first() throws {
        let lot = try RulesFixture.lot(1, 100, earned: "2026-01-10", expires: "2027-01-10")
        let end = try RulesFixture.day("2027-01-10")
        var notices = ExpiryNotices()
        for day in ["2027-03-01", "2027-02-01", "2027-04-01"] { notices.deliver(lot: 1, ends: end, on: try RulesFixture.day(day)) }
        let terms = Self.asset(first: 7).expiry
        #expect(LotExpiry.lastDay(lot, ends: end, terms: terms, notices: notices)?.description == "2027-02-08")
        #expect(LotExpiry.lastDay(lot, ends: end, terms: Self.asset().expiry, notices: notices) == end)
        let ending = LotExpiry.lapsed([lot], asset: Self.asset(), lastActivity: nil, before: end.adding(days: 1)).first?.ending
        #expect(ending == LotEnding(lastDay: end, told: nil))
        #expect(ending?.sentence(of: lot).key == "expiry.lapsed")
        #expect(LotExpiry.lastDay(lot, ends: end, terms: terms, notices: .onTime) == end, "a replay's")
    }

    @Test("PTS-18 the words: by day, with what keeps it, and for how long nothing ends") func words() throws {
        let lots = [
            try RulesFixture.lot(1, 100, earned: "2026-01-10", expires: "2027-01-10"),
            try RulesFixture.lot(2, 11, earned: "2026-01-05", expires: "2027-01-05"),
            try RulesFixture.lot(3, 7, earned: "2026-01-10", expires: "2027-01-10"),
        ]
        let day = try RulesFixture.day("2026-12-20")
        func keys(_ asset: Asset) -> [String] {
            EndReminder.lines(EndReminder.due(lots, asset: asset, lastActivity: nil, on: day) { _, _ in false }).map {
                "\($0.key) \($0.values["amount"].map { "\($0)" } ?? "")"
            }
        }
        func amount(_ value: Int64) -> String { "\(ReceiptValue.amount(value, asset: "points"))" }
        #expect(keys(Self.asset()) == ["expiry.reminder \(amount(11))", "expiry.reminder \(amount(107))"])
        #expect(
            keys(Self.asset(first: 14, extendedBy: [.stay])) == [
                "expiry.reminder_kept \(amount(11))", "expiry.reminder_kept \(amount(107))", "expiry.reminder_first ",
            ])
        // A stay moves an end by inactivity, and not one that stands beside it.
        let quiet = ExpiryTerms(after: nil, inactiveMonths: 12, activity: [.stay], remind: .days(30))
        let kept = ["expiry.reminder_kept \(amount(11))", "expiry.reminder_kept \(amount(107))"]
        #expect(keys(Asset(id: "points", name: RulesFixture.name("Points"), expiry: quiet)) == kept)
        let both = ExpiryTerms(after: .months(12), inactiveMonths: 12, activity: [.stay], remind: .days(30))
        #expect(keys(Asset(id: "points", name: RulesFixture.name("Points"), expiry: both)) == keys(Self.asset()))
    }

    @Test("PTS-18 whoever has to be told holds a lot that ends by the horizon") func horizon() throws {
        var random = SeededGenerator()
        for _ in 0..<2_000 {
            let remind = random.pick(0...1) == 0 ? Reminder.days(random.pick(1...400)) : .months(random.pick(1...14))
            let program = try RulesFixture.program(expiry: ExpiryTerms(after: .months(12), remind: remind))
            let end = try RulesFixture.day("2024-01-01").adding(days: random.pick(0...1_500))
            let day = remind.day(before: end)
            let horizon = try #require(EndReminder.horizon(program, on: day))
            #expect(end <= horizon, "seed \(random.seed): \(remind) before \(end)")
        }
        #expect(EndReminder.horizon(try RulesFixture.program(expiry: ExpiryTerms(after: .months(12))), on: CalendarDay(number: 0)) == nil)
    }
}
