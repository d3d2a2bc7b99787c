import LoyaltyRules
import PortableSQL
import Synchronization

/// The published programs, read once and kept: a published version never changes.
public final class ProgramShelf: Sendable {
    private let known = Mutex<[Int: Program]>([:])
    private let ladders = Mutex<[Int: TierLadder]>([:])
    /// Members' pasts, seen through these programs.
    let pasts = KnownPasts()
    /// What was shown of members by these programs.
    let sights = KnownSights()

    public init() {}

    /// The program in force on a business day: of the versions effective by then, the newest.
    /// - Throws: `Refusal` `program_none_in_force`.
    public func inForce(on day: CalendarDay, in tx: any SQLTransaction) throws -> Program {
        guard let version = try ProgramTable.version(inForceOn: day, in: tx) else {
            throw Refusal(.noProgramInForce, ["day": .day(day)])
        }
        return try program(version, in: tx)
    }

    /// The newest published program, whether or not it is in force yet; nil before the first.
    public func newest(in tx: any SQLTransaction) throws -> Program? {
        guard let version = try ProgramTable.newestVersion(in: tx) else { return nil }
        return try program(version, in: tx)
    }

    /// A published version, if it was read before.
    public func known(_ version: Int) -> Program? { known.withLock { $0[version] } }

    /// A published version.
    public func program(_ version: Int, in tx: any SQLTransaction) throws -> Program {
        if let program = known.withLock({ $0[version] }) { return program }
        let document = try ProgramTable.document(version, in: tx)
        let program = try ProgramDocument.read(document).published(as: version)
        known.withLock { $0[version] = program }
        return program
    }

    /// The versions that count, each with the days on which it is in force, in their order.
    func spans(in tx: any SQLTransaction) throws -> [(days: DayRange, program: Program)] {
        let versions = try ProgramTable.versions(in: tx).filter { !$0.isWithdrawn }.sorted {
            ($0.effectiveFrom, $0.number) < ($1.effectiveFrom, $1.number)
        }
        return try versions.enumerated().map { place, version in
            let next = place + 1 < versions.count ? versions[place + 1].effectiveFrom : nil
            let days = DayRange(from: place == 0 ? nil : version.effectiveFrom, until: next?.adding(days: -1))
            return (days, try program(version.number, in: tx))
        }
    }

    /// An empty way through the tiers of a program: made once, begun anew for each member.
    func ladder(of program: Program) -> TierLadder {
        if let ladder = ladders.withLock({ $0[program.version] }) { return ladder }
        let ladder = TierLadder(program: program, joinedOn: nil)
        // A document that is only tried has no version to be known by.
        if program.version > 0 { ladders.withLock { $0[program.version] = ladder } }
        return ladder
    }
}
