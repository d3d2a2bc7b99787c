import LoyaltyRules
import PortableSQL

/// Everything that is read, for API, console, portal and commands. Each look at a member leaves a line in
/// the access log: who, which data, when (T-S2-1).
public struct ReadingRoom: Sendable {
    let desk: Desk

    /// Reads through a desk's database and programs.
    public init(_ desk: Desk) { self.desk = desk }

    /// A member, or nil.
    /// - Throws: `Refusal` `permission_denied` unless the actor may read members or is the member.
    public func member(_ id: MemberID, by actor: Actor) async throws -> MemberView? {
        try authorize(id, actor)
        let now = desk.clock.now()
        let desk = desk
        let view = try await desk.database.readAsync { try MemberQuery.view(id, desk: desk, now: now, in: $0) }
        if view != nil { try await note("name contacts-masked standing lots", [id], by: actor) }
        return view
    }

    /// The member whom a reference names.
    public func find(_ reference: MemberReference, by actor: Actor) async throws -> MemberID? {
        guard actor.permissions.contains(.readMember) else { throw Self.denied(.readMember) }
        let keyring = desk.keyring
        return try await desk.database.readAsync { try reference.serving(in: $0, keyring: keyring) }
    }

    /// Entries of a member's ledger, newest first, before a sequence.
    public func ledger(
        of member: MemberID, before sequence: Int64 = .max, asset: String? = nil, limit: Int, by actor: Actor
    ) async throws -> [LedgerLine] {
        try authorize(member, actor)
        let lines = try await desk.database.readAsync { tx in
            try LedgerTable.entries(of: member, before: sequence, asset: asset, limit: limit, in: tx).map { entry in
                LedgerLine(
                    entry: entry,
                    operation: try LedgerTable.operation(entry.operation, of: member, in: tx)?.row.name ?? "",
                    reversedBy: try LedgerTable.reversal(of: entry.sequence, member: member, in: tx),
                    expiresOn: try LotTable.one(entry.sequence, of: member, in: tx)?.expiresOn)
            }
        }
        if !lines.isEmpty { try await note("ledger", [member], by: actor) }
        return lines
    }

    /// A member's stays and bills in their newest revision, newest first, before a folio.
    public func folios(
        of member: MemberID, before folio: Int64 = .max, limit: Int, by actor: Actor
    ) async throws -> [FolioRow] {
        try authorize(member, actor)
        let rows = try await desk.database.readAsync {
            try FolioTable.list(of: member, before: folio, limit: limit, in: $0)
        }
        if !rows.isEmpty { try await note("stays bills", [member], by: actor) }
        return rows
    }

    /// One folio of a member.
    public func folio(_ id: Int64, of member: MemberID, by actor: Actor) async throws -> FolioRow? {
        try authorize(member, actor)
        let row = try await desk.database.readAsync { try FolioTable.latest(id, of: member, in: $0) }
        if row != nil { try await note("stays bills", [member], by: actor) }
        return row
    }

    /// What folios came to in one asset, after corrections and reversals.
    public func points(ofFolios ids: [Int64], member: MemberID, asset: String) async throws -> [Int64: Int64] {
        try await desk.database.readAsync { tx in
            try ids.reduce(into: [:]) { found, id in
                let sums = try LedgerTable.sums(ofFolio: id, member: member, in: tx)
                found[id] = sums.filter { $0.asset == asset }.reduce(0) { $0 + $1.amount }
            }
        }
    }

    /// An operation with its receipt.
    public func operation(
        _ id: Int64, of member: MemberID, by actor: Actor
    ) async throws -> OperationView? {
        try authorize(member, actor)
        let programs = desk.programs
        let view = try await desk.database.readAsync { tx -> OperationView? in
            guard let (row, receipt) = try LedgerTable.operation(id, of: member, in: tx) else { return nil }
            let entries = try LedgerTable.entries(ofOperation: id, member: member, in: tx)
            var reversals: [Int64: Int64] = [:]
            for entry in entries {
                reversals[entry.sequence] = try LedgerTable.reversal(of: entry.sequence, member: member, in: tx)
            }
            return OperationView(
                row: row, receipt: receipt, entries: entries, reversals: reversals,
                folio: row.folio == 0 ? nil : try FolioTable.latest(row.folio, of: member, in: tx),
                program: try programs.program(row.programVersion, in: tx))
        }
        if view != nil { try await note("receipt", [member], by: actor) }
        return view
    }

    /// Notes that the slip of an operation is printed.
    /// - Returns: how often it was printed before: from the second time on, paper says that it is a copy.
    /// - Throws: `Refusal` `permission_denied`.
    public func printSlip(of operation: Int64, member: MemberID, by actor: Actor) async throws -> Int {
        try authorize(member, actor)
        let fields = "slip-\(operation)"
        let before = try await desk.database.readAsync { try AuditTable.countAccesses(fields, of: member, in: $0) }
        try await note(fields, [member], by: actor)
        return before
    }

    /// Members by what someone typed or scanned: card number, mobile or its last four digits, e-mail, name,
    /// pinyin or initials, document, number in another system, number of a stay or bill. At most `limit`.
    public func search(_ typed: String, limit: Int, by actor: Actor) async throws -> [MemberSummary] {
        guard actor.permissions.contains(.readMember) else { throw Self.denied(.readMember) }
        let (desk, now) = (desk, desk.clock.now())
        let found = try await desk.database.readAsync { tx in
            try MemberSearch.members(
                typed, limit: limit, program: try desk.programs.newest(in: tx), keyring: desk.keyring, at: now, in: tx
            ).compactMap {
                try MemberSearch.summary($0, desk: desk, in: tx)
            }
        }
        try await note("name contacts-masked standing", found.map(\.member), by: actor)
        return found
    }

    /// The members who joined last.
    public func newestMembers(_ limit: Int, by actor: Actor) async throws -> [MemberSummary] {
        guard actor.permissions.contains(.readMember) else { throw Self.denied(.readMember) }
        let desk = desk
        let found = try await desk.database.readAsync { tx in
            try MemberTable.newest(limit, in: tx).compactMap {
                try MemberSearch.summary($0.id, desk: desk, in: tx)
            }
        }
        try await note("name contacts-masked standing", found.map(\.member), by: actor)
        return found
    }

    /// The program in force today (by the first hotel's clock), and its published version; nil before the first.
    public func program() async throws -> (program: Program, row: ProgramVersionRow)? {
        let (programs, now) = (desk.programs, desk.clock.now())
        return try await desk.database.readAsync { tx in
            guard let newest = try programs.newest(in: tx) else { return nil }
            let today = BusinessDay.of(now, timeZone: newest.properties[0].timeZone)
            guard let version = try ProgramTable.version(inForceOn: today, in: tx) ?? ProgramTable.newestVersion(in: tx),
                let row = try ProgramTable.row(version, in: tx)
            else { return nil }
            return (try programs.program(version, in: tx), row)
        }
    }

    /// The published versions, newest first.
    public func programVersions() async throws -> [ProgramVersionRow] {
        try await desk.database.readAsync { try ProgramTable.list(in: $0) }
    }

    /// The text of a published version.
    public func programDocument(_ version: Int) async throws -> (row: ProgramVersionRow, document: String)? {
        try await desk.database.readAsync { tx in
            guard let row = try ProgramTable.row(version, in: tx) else { return nil }
            return (row, try ProgramTable.document(version, in: tx))
        }
    }

    /// A published program by version, compiled.
    public func compiledProgram(_ version: Int) async throws -> Program {
        let programs = desk.programs
        return try await desk.database.readAsync { try programs.program(version, in: $0) }
    }

    /// How many members and folios there are, and how many members each tier has.
    public func figures() async throws -> (members: Int64, folios: Int64, tiers: [String: Int64]) {
        try await desk.database.readAsync {
            (try MemberTable.count(in: $0), try FolioTable.count(in: $0), try StandingTable.tierCounts(in: $0))
        }
    }

    /// Imports, newest first.
    public func imports() async throws -> [ImportRow] {
        try await desk.database.readAsync { try ImportTable.list(in: $0) }
    }

    /// Parked rows of an import after a line.
    public func parkedRows(_ importID: Int64, after line: Int, limit: Int) async throws -> [ParkedRow] {
        let keyring = desk.keyring
        return try await desk.database.readAsync {
            try ImportTable.parked(importID, after: line, limit: limit, keyring: keyring, in: $0)
        }
    }

    /// Who looked at a member, newest first.
    public func accesses(of member: MemberID, limit: Int, by actor: Actor) async throws -> [AccessRow] {
        guard actor.permissions.contains(.readAudit) else { throw Self.denied(.readAudit) }
        return try await desk.database.readAsync { try AuditTable.accesses(of: member, limit: limit, in: $0) }
    }

    /// The name of the person or interface that the ledger writes as `staff:52` or `client:7`, also when they
    /// have left; nil for Tessera itself and for whoever is not known.
    /// - Throws: `Refusal` `permission_denied` for members: who of the staff served them stays in the house.
    public func name(of id: String, by actor: Actor) async throws -> String? {
        guard actor.permissions.contains(.readMember) else { throw Self.denied(.readMember) }
        let parts = id.split(separator: ":")
        guard parts.count == 2, let number = Int64(parts[1]) else { return nil }
        return try await desk.database.readAsync { tx in
            switch parts[0] {
            case "staff": try StaffTable.user(number, in: tx)?.name
            case "client": try ClientTable.name(number, in: tx)
            default: nil
            }
        }
    }

    func authorize(_ member: MemberID, _ actor: Actor) throws {
        guard actor.permissions.contains(.readMember) || actor == .member(member) else {
            throw Self.denied(.readMember)
        }
    }

    static func denied(_ permission: Permission) -> Refusal {
        Refusal(.permissionDenied, ["permission": .text(permission.rawValue)])
    }

    /// Leaves a line in the access log for each member; members who look at themselves leave none.
    func note(_ fields: String, _ members: [MemberID], reason: String = "", by actor: Actor) async throws {
        let seen = members.filter { actor != .member($0) }
        guard !seen.isEmpty else { return }
        let (desk, now) = (desk, desk.clock.now())
        try await desk.write(lane: MemberReference.id(seen[0]).laneKey) { tx in
            for member in seen {
                try AuditTable.insertAccess(
                    fields, of: member, by: actor, reason: reason, id: desk.ids.next(now), at: now, in: tx)
            }
        }
    }
}
