import LoyaltyRules
import PortableSQL

/// What an operation may use: its transaction, the moment, who acts, and the things made for it.
public final class OperationContext {
    public let tx: any SQLTransaction
    public let now: Instant
    public let actor: Actor
    public let programs: ProgramShelf
    public let keyring: Keyring
    let ids: IDSource
    /// Whether members are told of what happens; not while a demonstration fills two years at once.
    let sendsNotices: Bool
    /// The member concerned, for audit; 0 while none is known.
    public private(set) var member = MemberID(0)
    /// Every member concerned: of a transfer giver and receiver.
    private(set) var members: Set<MemberID> = []
    /// The hotel concerned, for audit.
    var property = ""
    /// The operation that was written to a ledger, by name: its row is its line of the audit, too (I-30).
    var written = ""
    /// Gathers what is written while one and the same is done for many members; nil when each is done by itself.
    var gathered: GatheredWrites?
    /// The programs that were asked for, by day.
    private var ruling: [CalendarDay: Program] = [:]

    init(
        tx: any SQLTransaction, now: Instant, actor: Actor, programs: ProgramShelf, keyring: Keyring, ids: IDSource,
        sendsNotices: Bool
    ) {
        self.tx = tx
        self.now = now
        self.actor = actor
        self.programs = programs
        self.keyring = keyring
        self.ids = ids
        self.sendsNotices = sendsNotices
    }

    /// A new 63-bit id, larger than those before.
    func newID() -> Int64 { ids.next(now) }

    /// Names the member for audit and access checks.
    func concerns(_ member: MemberID) {
        self.member = member
        members.insert(member)
    }

    /// The business day now at a hotel of the program; at its first hotel where none is named.
    func today(at property: String, in program: Program) -> CalendarDay {
        BusinessDay.of(now, timeZone: (program.property(property) ?? program.properties[0]).timeZone)
    }

    /// The program in force on a business day, looked up once in an operation.
    /// - Throws: `Refusal` `program_none_in_force`.
    func program(on day: CalendarDay) throws -> Program {
        if let known = ruling[day] { return known }
        let program = try programs.inForce(on: day, in: tx)
        ruling[day] = program
        return program
    }

    /// Today's business day at a hotel (empty for none) and the program in force on it.
    /// - Throws: `Refusal` `program_none_in_force`, `property_unknown`.
    func ruling(at property: String) throws -> (today: CalendarDay, program: Program) {
        guard let newest = try programs.newest(in: tx) else { throw Refusal(.noProgramInForce) }
        let today = today(at: property, in: newest)
        let program = try programs.inForce(on: today, in: tx)
        guard property.isEmpty || program.property(property) != nil else {
            throw Refusal(.propertyUnknown, ["property": .text(property)])
        }
        return (today, program)
    }

    /// Adds an event to the outbox; it leaves after the commit.
    /// - Returns: its number.
    @discardableResult
    func emit(_ name: String, _ payload: [String: String]) throws -> Int64 {
        let id = newID()
        if let gathered {
            gathered.add(OutboxRow(member: member, id: id, name: name, payload: payload))
        } else {
            try OutboxTable.add(name, payload, member: member, id: id, at: now, in: tx)
        }
        return id
    }
}
