import LoyaltyRules

/// The whole demonstration, day by day, before anything is posted.
struct DemoPlan {
    let first: CalendarDay
    /// The steps of each day from `first` on, in the order in which they are done.
    private(set) var days: [[DemoStep]]
    private(set) var summary: DemoSummary

    private let span: DemoDays
    private let currency: Currency
    private let program: Program
    private var folioCount = 0
    private var revised: Set<Int> = []
    /// Running numbers of stays and bills, by hotel and outlet.
    private var counts: [String: Int] = [:]

    /// Plans two years that end on a day.
    init(seed: UInt64, members: Int, through today: CalendarDay, program: Program) {
        first = today.adding(months: -24)
        span = DemoDays(from: first, through: today)
        days = Array(repeating: [], count: today.number - first.number + 1)
        summary = DemoSummary(from: first, through: today)
        currency = program.currency
        self.program = program
        for member in 0..<members {
            var numbers = SplitMix64(seed: seed, stream: member + 1)
            var wishes = SplitMix64(seed: seed, stream: -1 - member)
            add(member, &numbers, &wishes)
        }
        payOneBillInDollars()
        // Only the order within a day matters, and equal steps keep theirs.
        days = days.map { steps in
            steps.enumerated().sorted { ($0.element.order, $0.offset) < ($1.element.order, $1.offset) }.map(
                \.element)
        }
        summary.operations = days.reduce(0) { $0 + $1.count }
    }

    private mutating func add(_ step: DemoStep, on day: CalendarDay) {
        days[min(day.number - first.number, days.count - 1)].append(step)
    }

    private mutating func add(_ member: Int, _ numbers: inout SplitMix64, _ wishes: inout SplitMix64) {
        let person = DemoPerson(member, &numbers)
        let guest = DemoGuest.draw(&numbers)
        let home = DemoHistory.home(of: guest, &numbers)
        let visits = DemoHistory(days: span, guest: guest, home: home).visits(&numbers)
        let joined =
            visits.map(\.arrival).min() ?? span.draw(at: home, from: span.first, through: span.last, &numbers)
        add(.enrol(member: member, person.enrolment(at: visits.first?.hotel ?? home, on: joined)), on: joined)
        summary.members += 1
        let charges = DemoCharges(guest: guest, currency: currency)
        var purse = DemoPurse(program)
        for (index, visit) in visits.enumerated() {
            let hotel = DemoHotel.all[visit.hotel]
            let count = counts[hotel.id + (visit.outlet ?? ""), default: 0] + 1
            counts[hotel.id + (visit.outlet ?? "")] = count
            let folio = charges.folio(visit, number: count, &numbers)
            folioCount += 1
            add(.record(folio: folioCount, member: person.reference, folio), on: visit.recordedOn)
            if folio.kind == .stay { summary.stays += 1 } else { summary.bills += 1 }
            revise(folio, &numbers)
            adjust(
                member, person.reference, guest, visit: index, at: hotel.id, after: visit.recordedOn, &numbers
            )
            redeem(&purse, with: folio, at: hotel.id, after: visit.recordedOn, &wishes)
        }
    }

    /// A few folios turn out to be wrong, one to four days later.
    private mutating func revise(_ folio: Folio, _ numbers: inout SplitMix64) {
        let later = folio.occurredOn.adding(days: numbers.between(1, 4))
        let isWrong = numbers.chance(9)
        guard isWrong, later <= span.last else { return }
        revised.insert(folioCount)
        if numbers.chance(300) {
            let reason = numbers.pick([
                "wrong_member: 登记到了同名会员名下", "posted_twice: 重复登记，取消此笔", "other: 客人改用公司账户结算",
            ])
            add(.revise(folio: folioCount, lines: nil, reason: reason), on: later)
            summary.cancellations += 1
        } else {
            let reason = numbers.pick([
                "wrong_amount: 房价按协议价更正", "wrong_amount: 早餐重复入账", "guest_refunded: 服务投诉，减免一成",
            ])
            let lines = folio.lines.map {
                FolioLine(
                    category: $0.category, net: $0.net * 9 / 10, tax: $0.tax * 9 / 10,
                    service: $0.service * 9 / 10)
            }
            add(.revise(folio: folioCount, lines: lines, reason: reason), on: later)
            summary.corrections += 1
        }
    }

    private mutating func adjust(
        _ member: Int, _ reference: MemberReference, _ guest: DemoGuest, visit: Int, at hotel: String,
        after day: CalendarDay, _ numbers: inout SplitMix64
    ) {
        let isAdjusted = numbers.chance(5)
        let isLarge = numbers.chance(120)
        let amount = Int64(numbers.between(2, 10) * 50)
        guard isAdjusted, day < span.last else { return }
        let change: (points: Int64, reason: String)
        // Only who has points for certain has some taken.
        if visit > 6, guest == .regular || guest == .vip, numbers.chance(500) {
            change = (-min(amount, 200), "wrong_posting: 活动积分重复赠送，扣回")
        } else if isLarge {
            change = (amount * 6, "goodwill: 婚宴客户答谢")
        } else {
            let reasons = [
                "service_recovery: 退房等候时间较长，致歉", "service_recovery: 客房空调故障补偿", "service_recovery: 施工噪音补偿",
                "goodwill: 生日祝贺",
            ]
            change = (amount, numbers.pick(reasons))
        }
        add(
            .adjust(
                member: member * 1_000 + visit, reference, points: change.points, reason: change.reason,
                hotel: hotel),
            on: day.adding(days: 1))
        summary.adjustments += 1
    }

    /// Now and then a guest takes something for the points, on leaving or the day after.
    private mutating func redeem(
        _ purse: inout DemoPurse, with folio: Folio, at hotel: String, after day: CalendarDay, _ wishes: inout SplitMix64
    ) {
        guard !revised.contains(folioCount) else { return }
        purse.take(in: folio)
        guard let reward = purse.wish(&wishes) else { return }
        add(.redeem(folio: folioCount, reward: reward, hotel: hotel), on: day)
        summary.redemptions += 1
    }

    /// One guest pays a restaurant's bill in dollars, at the rate of that day.
    private mutating func payOneBillInDollars() {
        guard let dollar = Currency("USD") else { return }
        for index in days.indices.reversed() {
            for (place, step) in days[index].enumerated() {
                guard case .record(let number, let member, let folio) = step, folio.outlet == "restaurant",
                    !revised.contains(number)
                else { continue }
                let rate = DayRate(currency: dollar, day: folio.occurredOn, rate: Rate(millionths: 7_120_000))
                let lines = folio.lines.map {
                    FolioLine(
                        category: $0.category, net: $0.net / 7, tax: $0.tax / 7, service: $0.service / 7)
                }
                let bill = Folio(
                    kind: .bill, property: folio.property, outlet: folio.outlet, number: folio.number,
                    arrival: folio.arrival, departure: folio.departure, currency: dollar, lines: lines)
                days[index][place] = .record(folio: number, member: member, bill)
                days[index].append(.rate(rate))
                return
            }
        }
    }
}
