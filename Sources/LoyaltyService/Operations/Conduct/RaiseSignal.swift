import LoyaltyRules

/// Opens a case about something unusual that Tessera itself has seen (T6, SEC-09), with its figures as evidence. Once in
/// thirty days for a member and a signal: what somebody looked at is not told again the next day.
public struct RaiseSignal: Operation {
    public static let name = "conduct.signal"
    public static let permission = Permission.decideConductCase
    public let signal: MemberSignal

    public init(_ signal: MemberSignal) { self.signal = signal }

    /// What came of it.
    public struct Answer: Sendable, Codable {
        /// The case; nil where there is one already, or the membership has ended.
        public let number: Int64?
    }

    public var laneKey: Int { MemberReference.id(signal.member).laneKey }

    /// - Throws: `Refusal` `member_unknown`, `property_out_of_scope` for whoever acts for some hotels only.
    public func run(in context: OperationContext) throws -> Answer {
        let member = signal.member
        guard let standing = try StandingTable.lock(member, at: context.now, in: context.tx) else { throw Refusal(.memberUnknown) }
        context.concerns(member)
        guard ConductPosting.isAt("", context.actor) else { throw Refusal(.propertyOutOfScope, ["property": .property("")]) }
        let since = context.now.adding(seconds: -Int64(SignalReview.ringDays) * 86_400)
        let known = try ConductTable.list(of: member, limit: 1_000, keyring: context.keyring, in: context.tx)
            .contains { $0.signal == signal.kind && ($0.state.waits || $0.openedAt >= since) }
        guard standing.status == .active, !known else { return Answer(number: nil) }
        let cards = try signal.others.map { try CardTable.number(of: $0, in: context.tx) ?? "" }
        let row = ConductRow(
            member: member, id: context.newID(), state: .open, kind: .abuse, property: "",
            evidence: ([String(signal.count)] + cards).joined(separator: " "), openedBy: context.actor.id,
            openedAt: context.now, signal: signal.kind)
        try ConductTable.insert(row, keyring: context.keyring, in: context.tx)
        try context.emit("conduct.opened", ["case": String(row.id), "kind": row.kind.rawValue, "signal": signal.kind.rawValue])
        return Answer(number: row.id)
    }
}
