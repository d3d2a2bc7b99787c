import LoyaltyRules
import LoyaltyService

/// The one cast of all scenarios: a program and guests by first name, on a fresh database.
public struct Cast: Sendable {
    public let service: TesseraService
    public let clock: TestClock
    public var desk: Desk { service.desk }

    /// Opens a new database with a published program; today is `today`.
    public init(
        _ engine: Engine, program: String = "programs/lakeside.yaml", from: String = "2020-01-01",
        today: String = "2026-06-15"
    ) async throws {
        clock = TestClock(CalendarDay(today)!)
        service = try TestDatabase(engine).open(clock: clock.clock)
        let publish = PublishProgram(
            document: try Repository.text(program), effectiveFrom: CalendarDay(from)!, reason: "scenario")
        _ = try await service.desk.perform(publish, by: .system)
    }

    /// Enrols a guest; the mobile is made from the number.
    public func enrol(
        _ name: String, number: Int = 1, property: String = "west_lake", on day: String = "2026-01-01"
    ) async throws -> MemberID {
        let mobile = MobileNumber("1990000" + String(String(10_000 + number).suffix(4)))
        let enrolment = Enrolment(
            name: name, mobile: mobile, email: nil, language: .english, channel: "desk", property: property,
            joinedOn: CalendarDay(day)!, consents: [.agreement], textVersion: "1")
        return try await desk.perform(EnrolMember(enrolment), by: .system).answer.member
    }

    /// Records a stay of one charge in the program's currency; `net` in its smallest unit.
    @discardableResult
    public func stay(
        _ member: MemberID, number: String, to departure: String, nights: Int = 1, net: Int64,
        category: String = "room", property: String = "west_lake", key: String? = nil
    ) async throws -> Posted {
        let day = CalendarDay(departure)!
        let folio = Folio(
            kind: .stay, property: property, outlet: nil, number: number, arrival: day.adding(days: -nights),
            departure: day, currency: Currency("CNY")!, lines: [FolioLine(category: category, net: net)])
        return try await desk.perform(RecordStay(member: .id(member), folio: folio), by: .system, key: key).answer
    }

    /// Records a bill of the restaurant.
    @discardableResult
    public func bill(
        _ member: MemberID, number: String, on day: String, net: Int64, category: String = "fnb",
        outlet: String = "restaurant", property: String = "west_lake"
    ) async throws -> Posted {
        let day = CalendarDay(day)!
        let folio = Folio(
            kind: .bill, property: property, outlet: outlet, number: number, arrival: day, departure: day,
            currency: Currency("CNY")!, lines: [FolioLine(category: category, net: net)])
        return try await desk.perform(RecordBill(member: .id(member), folio: folio), by: .system).answer
    }

    /// The points balance.
    public func points(_ member: MemberID) async throws -> Int64 {
        let view = try await service.reading.member(member, by: .system)
        return view?.standing.balances[view?.program.points.id ?? ""].held ?? 0
    }

    /// The tier today.
    public func tier(_ member: MemberID) async throws -> String {
        try await service.reading.member(member, by: .system)?.tier.tier ?? ""
    }

    /// Differences that the check finds; none in a sound ledger.
    public func differences() throws -> [String] { try LedgerCheck(desk).run().differences }
}
