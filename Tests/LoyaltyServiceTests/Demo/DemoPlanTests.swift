import Foundation
import LoyaltyRules
import Testing

@testable import LoyaltyService

@Suite("The demonstration's history")
struct DemoPlanTests {
    private func folios(_ plan: DemoPlan) -> [(member: MemberReference, folio: Folio)] {
        plan.days.flatMap { $0 }.compactMap {
            if case .record(_, let member, let folio) = $0 { (member, folio) } else { nil }
        }
    }

    private func enrolments(_ plan: DemoPlan) -> [Enrolment] {
        plan.days.flatMap { $0 }.compactMap {
            if case .enrol(_, let enrolment) = $0 { enrolment } else { nil }
        }
    }

    @Test("The same seed gives the same history, another seed another one")
    func seed() throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let (one, same, other) = try (
            DemoRoom.plan(seed: 5, members: 120), DemoRoom.plan(seed: 5, members: 120),
            DemoRoom.plan(seed: 6, members: 120)
        )
        #expect(folios(one).map(\.folio) == folios(same).map(\.folio))
        #expect(try encoder.encode(enrolments(one)) == encoder.encode(enrolments(same)))
        #expect(folios(one).map(\.folio) != folios(other).map(\.folio))
    }

    @Test("5,000 members have between 25,000 and 35,000 stays and bills, and about 45 in 100 came once")
    func size() throws {
        let plan = try DemoRoom.plan(seed: 1, members: 5_000)
        let all = folios(plan)
        #expect(plan.summary.members == 5_000 && enrolments(plan).count == 5_000)
        #expect(plan.summary.stays + plan.summary.bills == all.count)
        #expect((25_000...35_000).contains(all.count), "\(all.count)")
        #expect(plan.summary.operations == plan.days.reduce(0) { $0 + $1.count })
        let visits = Dictionary(all.map { ($0.member, 1) }, uniquingKeysWith: +)
        let once = visits.values.count { $0 == 1 }
        #expect((2_050...2_500).contains(once), "\(once)")
        #expect(
            plan.summary.corrections > 50 && plan.summary.cancellations > 20 && plan.summary.adjustments > 50)
        #expect(plan.summary.redemptions > 200, "\(plan.summary.redemptions)")
        #expect(all.count { $0.folio.currency.code == "USD" } == 1)
    }

    @Test("Every folio is one that the program takes, and its number is used once")
    func accepted() throws {
        let program = try DemoRoom.program()
        var keys: Set<String> = []
        for (_, folio) in folios(try DemoRoom.plan(seed: 2, members: 1_500)) {
            #expect(throws: Never.self) { try FolioReview.check(folio, in: program, today: DemoRoom.today) }
            let (kind, key) = FolioPosting.naturalKey(of: folio, member: MemberID(1))
            #expect(keys.insert("\(kind)|\(key)").inserted, "\(key)")
            #expect(folio.lines.allSatisfy { $0.net > 0 })
        }
    }

    @Test("A night costs between 380 and 1,800 yuan net; tax is 6 %, service 10 to 15 %")
    func prices() throws {
        for (_, folio) in folios(try DemoRoom.plan(seed: 3, members: 600)) where folio.kind == .stay {
            let room = try #require(folio.lines.first { $0.category == "room" })
            let night = room.net / Int64(folio.nights)
            #expect((38_000...180_000).contains(night), "\(folio.number): \(night)")
            #expect((1...4).contains(folio.nights))
            #expect([10, 15].contains { abs(room.service * 100 - room.net * $0) <= 50 })
            #expect(abs(room.tax * 100 - (room.net + room.service) * 6) <= 50)
        }
    }

    @Test("Nobody sleeps in two rooms at once, and nobody consumes before joining")
    func order() throws {
        let plan = try DemoRoom.plan(seed: 4, members: 1_500)
        var left: [MemberReference: CalendarDay] = [:]
        for (member, folio) in folios(plan) where folio.kind == .stay {
            if let left = left[member] { #expect(folio.arrival >= left, "\(folio.number)") }
            left[member] = folio.departure
        }
        var joined: Set<MemberReference> = []
        for step in plan.days.flatMap({ $0 }) {
            if case .enrol(_, let enrolment) = step {
                if let mobile = enrolment.mobile { joined.insert(.mobile(mobile)) }
                if let email = enrolment.email { joined.insert(.email(email)) }
            }
            if case .record(_, let member, let folio) = step {
                #expect(joined.contains(member), "\(folio.number)")
            }
        }
    }

    @Test(
        "Guests are plainly made up: mobiles +86 199 0000 …, addresses at example.com and .cn"
    )
    func madeUp() throws {
        var seen: Set<String> = []
        for enrolment in enrolments(try DemoRoom.plan(seed: 5, members: 2_000)) {
            #expect(enrolment.mobile != nil || enrolment.email != nil)
            #expect(MemberName.clean(enrolment.name) == enrolment.name)
            if let mobile = enrolment.mobile?.description {
                #expect(mobile.hasPrefix("+861990000") || mobile.hasPrefix("+861990001"), "\(mobile)")
                #expect(seen.insert(mobile).inserted)
            }
            if let email = enrolment.email?.description {
                #expect(email.hasSuffix("@example.com") || email.hasSuffix("@example.cn"), "\(email)")
                #expect(seen.insert(email).inserted)
            }
        }
    }

    @Test("The lake is full at weekends, in spring and in autumn; work rests at the Chinese New Year")
    func seasons() throws {
        let stays = folios(try DemoRoom.plan(seed: 6, members: 5_000)).map(\.folio).filter {
            $0.kind == .stay
        }
        func arrivals(_ hotel: String, _ isCounted: (CalendarDay) -> Bool) -> Int {
            stays.count { $0.property == hotel && isCounted($0.arrival) }
        }
        #expect(
            arrivals("west_lake") { $0.weekday >= 5 && $0.weekday <= 6 }
                > arrivals("west_lake") { $0.weekday <= 2 })
        #expect(arrivals("qianjiang") { $0.weekday <= 2 } > arrivals("qianjiang") { $0.weekday >= 6 })
        func month(_ month: Int) -> Int {
            arrivals("west_lake") { $0.parts.year == 2025 && $0.parts.month == month }
        }
        #expect(month(10) > month(7) && month(10) > month(12))
        let newYear = try #require(CalendarDay("2026-02-17")).number
        let before = arrivals("hongqiao") { (newYear - 10..<newYear + 8).contains($0.number) }
        let after = arrivals("hongqiao") { (newYear + 9..<newYear + 27).contains($0.number) }
        #expect(before * 2 < after, "\(before) \(after)")
    }
}
