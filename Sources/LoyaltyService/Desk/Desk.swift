import LoyaltyRules
import PortableSQL
import Synchronization

/// How anything happens: one way in for API, console, portal, commands, imports and jobs.
///
/// Permission → transaction → idempotency key → the operation → audit and outbox → commit, or roll back
/// for a dry run. Written once for all operations.
public final class Desk: Sendable {
    public let database: SQLDatabase
    public let clock: Clock
    public let keyring: Keyring
    public let programs: ProgramShelf
    /// Where checkpoints of the ledger stand outside the database.
    public let seals: SealFile
    let ids: IDSource
    private let time: ClockGuard
    private let sendsNotices: Bool
    let clients = ClientShelf()
    private let lanes: [WriterLane]

    /// A desk over an open, migrated database.
    /// - Parameters:
    ///   - sealFile: where checkpoints of the ledger stand outside the database.
    ///   - lastRecorded: the last time that the database has seen; a clock far behind it records nothing.
    ///   - sendsNotices: whether members are told of what happens to their tier.
    ///   - groups: whether what waits at the same time is committed together.
    public init(
        database: SQLDatabase, keyring: Keyring, clock: Clock = .live, ids: IDSource, sealFile: String = "",
        lastRecorded: Instant = Instant(milliseconds: 0), sendsNotices: Bool = true, groups: Bool = true
    ) {
        self.database = database
        self.keyring = keyring
        self.clock = clock
        self.ids = ids
        seals = SealFile(sealFile)
        time = ClockGuard(last: lastRecorded)
        self.sendsNotices = sendsNotices
        programs = ProgramShelf()
        lanes = (0..<database.writerLanes).map { WriterLane(database: database, lane: $0, batch: groups ? 256 : 1) }
    }

    /// Performs an operation and answers when it is durable.
    /// - Parameters:
    ///   - key: the caller's idempotency key; the same key with the same input gives the stored answer.
    ///   - dryRun: everything is computed by the same way and then rolled back.
    /// - Throws: `Refusal`, `InvalidInput`, or a fault.
    public func perform<O: Operation>(
        _ operation: O, by actor: Actor, key: String? = nil, dryRun: Bool = false
    ) async throws -> Performed<O.Answer> {
        try await withCheckedThrowingContinuation { continuation in
            submit(operation, by: actor, key: key, dryRun: dryRun) { continuation.resume(with: $0) }
        }
    }

    /// Hands an operation in without waiting: operations with the same lane key are carried out in the
    /// order of handing in. `settled` is called once, on the writer's thread; it must not block.
    /// - Parameter isWanted: asked when its turn has come; `CancellationError` when it is not wanted any more.
    public func submit<O: Operation>(
        _ operation: O, by actor: Actor, key: String? = nil, dryRun: Bool = false,
        isWanted: @escaping @Sendable () -> Bool = { true },
        settled: @escaping @Sendable (Result<Performed<O.Answer>, any Error>) -> Void
    ) {
        do {
            let prepared = try prepare(operation, by: actor, key: key)
            let slot = Slot<Performed<O.Answer>>()
            let lane = lanes[Int(UInt(bitPattern: operation.laneKey) % UInt(lanes.count))]
            lane.add(
                WriterLane.Work(
                    undoes: dryRun, laneKey: operation.laneKey, locksTwo: O.locksTwoMembers,
                    isBulk: O.isBulk,
                    run: { tx in
                        guard isWanted() else { throw CancellationError() }
                        let performed = try self.carryOut(operation, prepared, by: actor, dryRun: dryRun, in: tx)
                        slot.put(performed)
                        if dryRun && !PlantedBug.dryRunKept.isPlanted || performed.isReplay { throw RolledBack() }
                    },
                    settled: { failure in
                        if let failure, !(failure is RolledBack) {
                            settled(.failure(failure))
                        } else if let performed = slot.take() {
                            settled(.success(performed))
                        } else {
                            settled(.failure(ServiceFault.closing))
                        }
                    }))
        } catch {
            settled(.failure(error))
        }
    }

    /// Does one and the same for many members in one transaction that it shares with nothing else, as the service itself.
    /// - Parameter body: may run again; it writes its own audit.
    func performForMany<Value: Sendable>(
        lane laneKey: Int, _ body: @escaping @Sendable (OperationContext) throws -> Value
    ) async throws -> Value {
        try await write(lane: laneKey, alone: true) { tx in
            let context = try self.context(by: .system, in: tx)
            let value = try body(context)
            self.time.note(context.now)
            return value
        }
    }

    /// Runs a piece of the service's own bookkeeping (sessions, throttles) on a writer.
    func write<Value: Sendable>(
        lane laneKey: Int = 0, alone: Bool = false, _ body: @escaping @Sendable (any SQLTransaction) throws -> Value
    ) async throws -> Value {
        let slot = Slot<Value>()
        return try await withCheckedThrowingContinuation { continuation in
            let lane = lanes[Int(UInt(bitPattern: laneKey) % UInt(lanes.count))]
            lane.add(
                WriterLane.Work(
                    locksTwo: alone, run: { slot.put(try body($0)) },
                    settled: { failure in
                        if let failure {
                            continuation.resume(throwing: failure)
                        } else if let value = slot.take() {
                            continuation.resume(returning: value)
                        } else {
                            continuation.resume(throwing: ServiceFault.closing)
                        }
                    }))
        }
    }

    /// Tells the database until when something was recorded, and learns it from other processes.
    func keepClock() async throws {
        let time = time
        try await write { try time.keep(in: $0) }
    }

    /// Takes the clock as it is for right, although something was recorded by one that had been ahead.
    public func acceptClock() async throws {
        let (time, now) = (time, clock.now())
        try await write { try time.accept(now, in: $0) }
    }

    /// Finishes what is waiting and stops the writers.
    /// - Throws: when the database could not be told until when something was recorded.
    public func close() throws {
        for lane in lanes { lane.close() }
        if time.isUnkept { try database.write { try time.keep(in: $0) } }
    }

    private struct Prepared: Sendable {
        let key: IdempotencyKey?
        let digest: String
    }

    /// Thrown to undo a dry run (or a replay, which wrote nothing).
    private struct RolledBack: Error {}

    private func prepare<O: Operation>(_ operation: O, by actor: Actor, key: String?) throws -> Prepared {
        let isOwn = operation.owner.map { actor == .member($0) } ?? false
        guard isOwn || actor.permissions.contains(O.permission) else {
            throw Refusal(.permissionDenied, ["permission": .text(O.permission.rawValue)])
        }
        // What is theirs a member may do at each hotel.
        if let property = operation.property, !isOwn, !actor.covers(property) {
            throw Refusal(.propertyOutOfScope, ["property": .property(property)])
        }
        guard let key, O.keepsAnswer else { return Prepared(key: nil, digest: "") }
        guard !key.isEmpty, key.utf8.count <= IdempotencyKey.longest else {
            throw InvalidInput("Idempotency-Key", "key_length", ["most": "\(IdempotencyKey.longest)"])
        }
        // Keyed: who has the database alone must not find out by trying which mobile or document was told.
        let digest = keyring.blindIndex("input", of: try operation.canonicalInput)
        return Prepared(key: IdempotencyKey(actor: actor, operation: O.name, key: key), digest: digest)
    }

    private func carryOut<O: Operation>(
        _ operation: O, _ prepared: Prepared, by actor: Actor, dryRun: Bool, in tx: any SQLTransaction
    ) throws -> Performed<O.Answer> {
        if !PlantedBug.keyForgotten.isPlanted, let stored: O.Answer = try replay(prepared, in: tx) {
            return Performed(answer: stored, isReplay: true, isDryRun: dryRun)
        }
        let context = try context(by: actor, in: tx)
        context.property = operation.property ?? ""
        let answer = try operation.run(in: context)
        if !O.servesOneself { try demandOther(than: context) }
        if O.usesProfile { try PrivacyPosting.demandUse(of: context.member, in: context) }
        if context.written != O.name {
            try AuditTable.insert(context, operation: O.name, outcome: "done", reason: operation.reason)
        }
        if !PlantedBug.keyForgotten.isPlanted, let key = prepared.key {
            let text = try (answer as? any SelfWriting)?.stored ?? StoredJSON.encode(answer)
            let isFirst = try IdempotencyTable.insert(
                key, digest: prepared.digest, answer: text, at: context.now, in: tx)
            // Another process was first with this key: do it again, and find its answer.
            if !isFirst { throw SQLFault.serialization("the same idempotency key is in use") }
        }
        if !dryRun { time.note(context.now) }
        return Performed(answer: answer, isReplay: false, isDryRun: dryRun)
    }

    /// Nobody serves the account that is their own: not by crediting, approving, claiming or redeeming (T10, STF-05).
    private func demandOther(than context: OperationContext) throws {
        guard let user = context.actor.staffID else { return }
        for member in context.members where try StaffMembershipTable.isLinked(member, user: user, in: context.tx) {
            throw Refusal(.ownAccount)
        }
    }

    /// Runs bookkeeping about somebody's own access, which writes its own line of the audit.
    func writeOwn<Value: Sendable>(
        by actor: Actor, _ body: @escaping @Sendable (OperationContext) throws -> Value
    ) async throws -> Value {
        try await write { try body(self.context(by: actor, in: $0)) }
    }

    private func context(by actor: Actor, in tx: any SQLTransaction) throws -> OperationContext {
        OperationContext(
            tx: tx, now: try time.moment(clock.now()), actor: actor, programs: programs, keyring: keyring, ids: ids,
            sendsNotices: sendsNotices)
    }

    private func replay<Answer: Decodable>(_ prepared: Prepared, in tx: any SQLTransaction) throws -> Answer? {
        guard let key = prepared.key, let stored = try IdempotencyTable.find(key, in: tx) else { return nil }
        guard stored.digest == prepared.digest else { throw Refusal(.idempotencyKeyReused) }
        if let short = Answer.self as? any SelfWriting.Type { return try short.init(stored: stored.answer, in: tx) as? Answer }
        return try StoredJSON.decode(Answer.self, from: stored.answer)
    }
}
