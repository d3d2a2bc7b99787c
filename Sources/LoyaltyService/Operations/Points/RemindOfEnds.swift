import LoyaltyRules
import PortableSQL

/// Tells one member which of their points are about to end, in one message; of each end of a lot once (PTS-18).
struct RemindOfEnds: Operation {
    static let name = "points.remind"
    static let permission = Permission.runJobs
    let member: MemberID
    let on: CalendarDay

    var laneKey: Int { MemberReference.id(member).laneKey }

    /// How many lots the message tells of.
    struct Answer: Sendable, Codable { let lots: Int }

    func run(in context: OperationContext) throws -> Answer {
        let nothing = Answer(lots: 0)
        guard context.sendsNotices, try StandingTable.row(member, in: context.tx)?.status == .active else { return nothing }
        let program = try context.programs.inForce(on: on, in: context.tx)
        // Locked, so that two who tell at the same time tell once.
        let ledger = try MemberAccount(
            .id(member), program: program, heading: .init(name: Self.name, occurredOn: on, property: ""), in: context)
        let due = try Self.due(ledger.standing, program: program, on: on, in: context.tx)
        // Whoever has left no way to be reached is told once there is one.
        guard !due.isEmpty, let person = try MemberTable.person(member, keyring: context.keyring, in: context.tx),
            person.mobile ?? person.email != nil
        else { return nothing }
        let event = try MemberNotice.post(EndReminder.lines(due), of: due.map(\.lot.asset), program: program, in: context)
        for item in due { try ExpiryNoticeTable.insert(item, event: event, on: on, of: member, in: context.tx) }
        return Answer(lots: due.count)
    }

    /// What a member is to be told of on a day.
    static func due(
        _ standing: StandingRow, program: Program, on day: CalendarDay, in tx: any SQLTransaction
    ) throws -> [EndReminder.Due] {
        let lots = try LotTable.open(standing.member, in: tx)
        guard !lots.isEmpty else { return [] }
        let told = try ExpiryNoticeTable.all(of: standing.member, in: tx)
        let rank = program.rank(of: standing.tier.tier)
        return program.assets.flatMap { asset in
            EndReminder.due(lots, asset: asset, lastActivity: standing.lastActivity, rank: rank, on: day) { lot, ends in
                told.contains { $0.lot == lot && $0.ends == ends }
            }
        }
    }
}
