import LoyaltyRules
import Synchronization

/// Hands the steps of the demonstration in at the desk, each with a key of its own.
final class DemoDesk: Sendable {
    let flight = DemoFlight()
    private let desk: Desk
    private let prefix: String
    private let points: String
    private let staff: DemoStaff
    /// Where each folio was posted, for corrections.
    private let posted = Mutex<[Int: Posting]>([:])

    private struct Posting {
        let member: MemberID
        let folio: Int64
        let property: String
    }

    init(desk: Desk, prefix: String, points: String, staff: DemoStaff) {
        self.desk = desk
        self.prefix = prefix
        self.points = points
        self.staff = staff
    }

    /// Hands a step in; its end is told to `flight`.
    func perform(_ step: DemoStep) throws {
        switch step {
        case .rate(let rate):
            submit(SetDayRate(rate), by: .system, "rate-\(rate.currency.code)-\(rate.day)")
        case .enrol(let member, let enrolment):
            submit(
                EnrolMember(enrolment), by: staff.actor(.clerk, at: enrolment.property), "member-\(member)")
        case .record(let number, let member, let folio):
            record(number, member, folio)
        case .revise(let number, let lines, let reason):
            try revise(number, lines, reason)
        case .adjust(let number, let member, let amount, let reason, let hotel):
            submit(
                AdjustPoints(member: member, change: AssetAmount(points, amount), reason: reason, at: hotel),
                by: staff.adjuster(of: amount, at: hotel), "adjustment-\(number)")
        case .redeem(let number, let reward, let hotel):
            let redemption = RedeemReward(member: try posting(number).member, reward: reward, at: hotel)
            submit(redemption, by: staff.actor(.clerk, at: hotel), "redemption-\(number)")
        }
    }

    private func posting(_ number: Int) throws -> Posting {
        guard let posting = posted.withLock({ $0[number] }) else { throw ServiceFault.rowMissing("folio \(number)") }
        return posting
    }

    private func record(_ number: Int, _ member: MemberReference, _ folio: Folio) {
        let note: @Sendable (Posted) -> Void = { [self] answer in
            guard let id = answer.folio else { return }
            let posting = Posting(member: answer.operation.member, folio: id, property: folio.property)
            posted.withLock { $0[number] = posting }
        }
        if folio.kind == .stay {
            submit(RecordStay(member: member, folio: folio), by: .system, "folio-\(number)", note)
        } else {
            let clerk = staff.actor(.clerk, at: folio.property)
            submit(RecordBill(member: member, folio: folio), by: clerk, "folio-\(number)", note)
        }
    }

    private func revise(_ number: Int, _ lines: [FolioLine]?, _ reason: String) throws {
        let posting = try posting(number)
        let manager = staff.actor(.manager, at: posting.property)
        if let lines {
            let operation = CorrectFolio(
                member: posting.member, folio: posting.folio, lines: lines, reason: reason)
            submit(operation, by: manager, "correction-\(number)")
        } else {
            let operation = CancelFolio(member: posting.member, folio: posting.folio, reason: reason)
            submit(operation, by: manager, "cancellation-\(number)")
        }
    }

    private func submit<O: Operation>(
        _ operation: O, by actor: Actor, _ key: String,
        _ note: @escaping @Sendable (O.Answer) -> Void = { _ in }
    ) {
        flight.begin()
        desk.submit(operation, by: actor, key: prefix + key) { [flight] result in
            switch result {
            case .success(let performed):
                note(performed.answer)
                flight.end(nil)
            case .failure(let error): flight.end(error)
            }
        }
    }
}
