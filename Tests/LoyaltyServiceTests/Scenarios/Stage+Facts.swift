import LoyaltyRules
import LoyaltyTestKit
import Testing

@testable import LoyaltyService

/// What takes place in scenarios.
extension Stage {
    /// A clerk, a manager … of the first hotel.
    func staff(_ role: Role) -> Actor { .staff(2, roles: [role], properties: [hotel]) }

    /// Enrols a guest; the mobile is made of the number.
    func enrol(_ name: String = "Li Wei", number: Int = 1, on joined: String = "2026-01-01") async throws
        -> MemberID
    {
        let enrolment = Enrolment(
            name: name, mobile: MobileNumber("199\(10_000_000 + number)"), email: nil, language: .english,
            channel: "desk", property: hotel, joinedOn: try day(joined), consents: [.agreement],
            textVersion: "1")
        return try await desk.perform(EnrolMember(enrolment), by: .system).answer.member
    }

    /// A stay with one charge for the room; `net` in fen.
    func stayFolio(
        _ number: String, to departure: String, nights: Int = 1, net: Int64 = 0, lines: [FolioLine]? = nil
    ) throws -> Folio {
        Folio(
            kind: .stay, property: hotel, outlet: nil, number: number,
            arrival: try day(departure).adding(days: -nights), departure: try day(departure),
            currency: program.currency, lines: lines ?? [FolioLine(category: "room", net: net)])
    }

    /// A bill of the restaurant with one charge; `net` in the smallest unit of the currency.
    func billFolio(
        _ number: String, on date: String, net: Int64 = 0, category: String = "fnb",
        outlet: String = "restaurant",
        currency: String = "CNY", lines: [FolioLine]? = nil
    ) throws -> Folio {
        Folio(
            kind: .bill, property: hotel, outlet: outlet, number: number, arrival: try day(date),
            departure: try day(date), currency: try #require(Currency(currency)),
            lines: lines ?? [FolioLine(category: category, net: net)])
    }

    /// Records a stay or a bill.
    @discardableResult
    func record(
        _ folio: Folio, for member: MemberID, by actor: Actor = .system, key: String? = nil,
        dryRun: Bool = false
    ) async throws -> Posted {
        let reference = MemberReference.id(member)
        return folio.kind == .stay
            ? try await desk.perform(
                RecordStay(member: reference, folio: folio), by: actor, key: key, dryRun: dryRun
            ).answer
            : try await desk.perform(
                RecordBill(member: reference, folio: folio), by: actor, key: key, dryRun: dryRun
            ).answer
    }

    @discardableResult
    func correct(_ posted: Posted, to lines: [FolioLine]) async throws -> Posted {
        let folio = try #require(posted.folio)
        let operation = CorrectFolio(
            member: posted.operation.member, folio: folio, lines: lines, reason: "typing slip")
        return try await desk.perform(operation, by: .system).answer
    }

    @discardableResult
    func cancel(_ posted: Posted) async throws -> Posted {
        let folio = try #require(posted.folio)
        let operation = CancelFolio(member: posted.operation.member, folio: folio, reason: "wrong guest")
        return try await desk.perform(operation, by: .system).answer
    }

    @discardableResult
    func adjust(_ member: MemberID, _ amount: Int64, by actor: Actor = .system) async throws -> Posted {
        let operation = AdjustPoints(
            member: .id(member), change: AssetAmount("points", amount), reason: "goodwill", at: hotel)
        return try await desk.perform(operation, by: actor).answer
    }

    @discardableResult
    func reverse(_ member: MemberID, entry sequence: Int64) async throws -> Posted {
        let operation = ReverseEntry(member: member, entry: sequence, reason: "mistake")
        return try await desk.perform(operation, by: .system).answer
    }

    @discardableResult
    func expire(_ member: MemberID, on date: String) async throws -> Posted {
        clock.go(to: try day(date))
        return try await desk.perform(ExpirePoints(member: member, on: try day(date)), by: .system).answer
    }

    /// A booking of the first hotel that was cancelled, for an import's notes.
    func cancelledBooking(_ importID: Int64) -> NoteBookings {
        let booking = NoteBookings.Booking(property: hotel, number: "C1", status: "cancelled", line: 2)
        return NoteBookings(importID: importID, bookings: [booking])
    }

    func view(_ member: MemberID) async throws -> MemberView {
        try #require(try await service.reading.member(member, by: .member(member)))
    }

    func points(_ member: MemberID) async throws -> Int64 {
        try await view(member).standing.balances["points"].held
    }

    /// The ledger, oldest first.
    func entries(_ member: MemberID) async throws -> [EntryRow] {
        try await service.reading.ledger(of: member, limit: 1_000, by: .member(member)).map(\.entry)
            .reversed()
    }

    /// What a lot looks like: remaining / original, earned on, ends on.
    func lots(_ member: MemberID) async throws -> [String] {
        try await view(member).lots.map { lot, _ in
            "\(lot.remaining)/\(lot.original) \(lot.earnedOn) \(lot.expiresOn?.description ?? "never")"
        }
    }
}

extension Stage {
    /// Runs the job of recommendations on the clock's day.
    @discardableResult
    func followReferrals() async throws -> Int {
        try await ReferralRun(desk).run(on: BusinessDay.of(clock.clock.now(), timeZone: "Asia/Shanghai"))
    }
}
