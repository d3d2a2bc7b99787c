import LoyaltyRules
import PortableSQL

/// The second factor of staff: a code of an authenticator app (RFC 6238), or a recovery code where the phone is lost (SEC-14, T1).
///
/// Each try is counted before it is looked at, a code works once, and the secret is sealed under the installation's key.
public struct SecondFactor: Sendable {
    let desk: Desk
    /// How many recovery codes there are.
    public static let recoveryCodes = 10

    public init(_ desk: Desk) { self.desk = desk }

    /// What came of a code.
    public enum Outcome<Value: Sendable>: Sendable {
        case right(Value)
        /// Wrong, or used before.
        case wrong
        /// Too many tries; again after so many seconds.
        case wait(seconds: Int64)
    }

    /// What somebody's app is told when a second factor is set up.
    public struct Offer: Sendable {
        /// The secret in letters, for typing.
        public let letters: String
        /// The same as a link, for a QR code.
        public let link: String
    }

    /// Where somebody stands with their second factor.
    public struct State: Sendable {
        public let confirmedAt: Instant?
        public let recoveryLeft: Int
        /// Whether one of their roles must have one.
        public let isDemanded: Bool
    }

    /// The roles that must have one.
    static func demanding(in tx: any SQLTransaction) throws -> Set<Role> {
        let words = try SettingTable.content(DemandSecondFactor.setting, in: tx)?.split(separator: " ") ?? []
        return Set(words.compactMap { Role(rawValue: String($0)) })
    }

    /// What a session of somebody waits for after their password.
    static func awaited(of user: StaffRow, in tx: any SQLTransaction) throws -> SessionRow.Awaits {
        if try FactorTable.find(user.id, in: tx)?.confirmedAt != nil { return .code }
        return SecondFactorRule.isDemanded(of: user.roles, by: try demanding(in: tx)) ? .setUp : .nothing
    }

    public func state(of user: StaffRow) async throws -> State {
        try await desk.database.readAsync { tx in
            State(
                confirmedAt: try FactorTable.find(user.id, in: tx)?.confirmedAt,
                recoveryLeft: try FactorTable.recoveryLeft(user.id, in: tx),
                isDemanded: SecondFactorRule.isDemanded(of: user.roles, by: try Self.demanding(in: tx)))
        }
    }

    /// A secret for somebody's app; the same one until a first code has shown that the app has it.
    /// - Returns: nil when they have a second factor already.
    public func offer(to user: StaffRow) async throws -> Offer? {
        let keyring = desk.keyring
        let found = try await desk.database.readAsync { try FactorTable.find(user.id, in: $0) }
        guard found?.confirmedAt == nil else { return nil }
        if let found { return Self.offer(try Self.key(found, of: user.id, keyring), user) }
        let key = AuthenticatorKey.random()
        let sealed = try keyring.sealForSystem(key.stored, place: Self.place(user.id))
        try await desk.write { try FactorTable.put(sealed, of: user.id, in: $0) }
        return Self.offer(key, user)
    }

    /// Takes the first code: from now on a password is not enough.
    /// - Returns: the recovery codes, which are shown this once.
    public func confirm(_ user: StaffRow, code: String, address: String) async throws -> Outcome<[String]> {
        let codes = Self.newRecovery()
        let digests = codes.map { digest($0, of: user.id) }
        return try await tried(user, code, address, recovery: false) { context in
            try FactorTable.confirm(user.id, at: context.now, in: context.tx)
            try FactorTable.setRecovery(digests, of: user.id, in: context.tx)
            try AuditTable.insert(context, operation: "user.factor_on", outcome: "done", reason: "")
            return codes
        }
    }

    /// Makes new recovery codes in the place of the old ones, for whoever shows a code now.
    public func renewRecovery(_ user: StaffRow, code: String, address: String) async throws -> Outcome<[String]> {
        let codes = Self.newRecovery()
        let digests = codes.map { digest($0, of: user.id) }
        return try await tried(user, code, address, recovery: false) { context in
            try FactorTable.setRecovery(digests, of: user.id, in: context.tx)
            try AuditTable.insert(context, operation: "user.recovery_renewed", outcome: "done", reason: "")
            return codes
        }
    }

    /// Ends the second factor, for whoever shows a code now. Who must have one is asked to set up another at the next sign-in.
    public func turnOff(_ user: StaffRow, code: String, address: String) async throws -> Outcome<Bool> {
        try await tried(user, code, address, recovery: true) { context in
            try FactorTable.delete(user.id, in: context.tx)
            try AuditTable.insert(context, operation: "user.factor_off", outcome: "done", reason: "")
            return true
        }
    }

    /// Ends the waiting of a session by a code: a session with a new secret takes its place.
    public func enter(
        _ holder: Sessions.Holder, code: String, from visit: StaffVisit
    ) async throws -> Outcome<Entrance> {
        guard let user = holder.staff else { return .wrong }
        return try await tried(user, code, visit.address, recovery: true) { [desk] context in
            try Self.open(holder, user, visit, desk, in: context)
        }
    }

    /// The same after the first code of somebody who had to set one up.
    public func enterConfirmed(_ holder: Sessions.Holder, from visit: StaffVisit) async throws -> Entrance? {
        guard let user = holder.staff else { return nil }
        return try await desk.writeOwn(by: user.actor) { [desk] context in
            guard try FactorTable.find(user.id, in: context.tx)?.confirmedAt != nil else { return nil }
            return try Self.open(holder, user, visit, desk, in: context)
        }
    }

    private static func open(
        _ holder: Sessions.Holder, _ user: StaffRow, _ visit: StaffVisit, _ desk: Desk, in context: OperationContext
    ) throws -> Entrance {
        let (now, secret, device) = (context.now, Secret.token(), visit.device ?? Secret.token())
        try SessionTable.delete(holder.session.digest, in: context.tx)
        try SessionTable.insert(
            SessionRow(
                digest: Secret.digest(secret), kind: .staff, subject: user.id, csrf: Secret.token(),
                language: holder.session.language, flash: "", createdAt: now, seenAt: now,
                expiresAt: now.adding(seconds: SignIn.staffSeconds), id: context.newID(), agent: visit.shownAgent,
                address: visit.address),
            in: context.tx)
        let notice = try SignIn.noteDevice(device, of: user.id, visit, at: now, in: context.tx)
        return Entrance(secret: secret, awaits: .nothing, device: device, notice: notice)
    }

    /// Counts a try, then compares, and does something if the code is right: all in one transaction, so that a code which was used
    /// for nothing is not used up.
    private func tried<Value: Sendable>(
        _ user: StaffRow, _ typed: String, _ address: String, recovery: Bool,
        _ then: @escaping @Sendable (OperationContext) throws -> Value
    ) async throws -> Outcome<Value> {
        let buckets = ["factor|\(user.id)", "address|" + address]
        let throttle = Throttle(desk)
        if let seconds = try await throttle.begin(buckets) { return .wait(seconds: seconds) }
        let code = typed.lowercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
        let recoveryDigest = digest(code, of: user.id)
        let value = try await desk.writeOwn(by: user.actor) { context -> Value? in
            if try Self.use(code, of: user.id, in: context) { return try then(context) }
            guard recovery, code.count > TimeCode.digits,
                try FactorTable.useRecovery(recoveryDigest, of: user.id, at: context.now, in: context.tx)
            else { return nil }
            try AuditTable.insert(context, operation: "user.recovery_used", outcome: "done", reason: "")
            return try then(context)
        }
        guard let value else { return .wrong }
        try await throttle.succeeded(buckets)
        return .right(value)
    }

    /// Whether a code is right now and was not used before; it is used up by that.
    private static func use(_ code: String, of user: Int64, in context: OperationContext) throws -> Bool {
        guard let row = try FactorTable.find(user, in: context.tx), code.count == TimeCode.digits else { return false }
        let key = try key(row, of: user, context.keyring)
        let second = context.now.milliseconds / 1_000
        var right: Int64?
        for step in TimeCode.accepted(atSecond: second, after: row.lastStep) where Secret.isEqual(key.code(ofStep: step), code) {
            right = step
        }
        guard let right else { return false }
        return try FactorTable.use(right, of: user, in: context.tx)
    }

    private static func key(_ row: FactorRow, of user: Int64, _ keyring: Keyring) throws -> AuthenticatorKey {
        guard let key = AuthenticatorKey(stored: try keyring.openForSystem(row.sealed, place: place(user))) else {
            throw ServiceFault.damaged("staff_factor")
        }
        return key
    }

    private static func place(_ user: Int64) -> String { "staff_factor.\(user)" }

    private static func offer(_ key: AuthenticatorKey, _ user: StaffRow) -> Offer {
        let letters = TimeCode.letters(key.bytes)
        return Offer(letters: letters, link: "otpauth://totp/Tessera:\(user.login)?secret=\(letters)&issuer=Tessera")
    }

    /// Ten codes of twelve letters and digits without look-alikes.
    private static func newRecovery() -> [String] {
        (0..<recoveryCodes).map { _ in String(Secret.password().prefix(14)) }
    }

    private func digest(_ code: String, of user: Int64) -> String {
        desk.keyring.blindIndex("staff-recovery", of: "\(user)|" + code.filter { $0 != "-" })
    }
}
