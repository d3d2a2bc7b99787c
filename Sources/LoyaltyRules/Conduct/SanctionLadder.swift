/// Which sanction comes next (MEM-26): one step above the gravest that stands, and at once a suspension for what is against the law.
public enum SanctionLadder {
    /// What a person who decides is offered first; any other may be chosen, with a reason.
    /// - Parameter before: the sanctions of earlier cases that were not taken back.
    public static func proposed(for kind: ViolationKind, before: [Sanction]) -> Sanction {
        let least: Sanction = kind == .illegalAct ? .suspension : .warning
        let ladder: [Sanction] = [.warning, .suspension, .cancellation]
        let standing = before.filter { $0 != .none }.map { $0 == .legalAction ? Sanction.cancellation : $0 }
        let highest = standing.compactMap { ladder.firstIndex(of: $0) }.max()
        let next = highest.map { ladder[min($0 + 1, ladder.count - 1)] } ?? .warning
        return ladder[max(ladder.firstIndex(of: next) ?? 0, ladder.firstIndex(of: least) ?? 0)]
    }

    /// Four eyes: whoever opened the case or proposed the sanction does not confirm it, and neither answers the appeal.
    public static func mayConfirm(_ actor: String, openedBy opener: String, proposedBy first: String) -> Bool {
        actor != opener && actor != first
    }

    /// An appeal can be made for so many days after the notice.
    public static let appealDays = 30

    /// Whether there is still time for an appeal.
    public static func mayAppeal(decidedAt: Instant, now: Instant) -> Bool {
        now < decidedAt.adding(seconds: Int64(appealDays) * 86_400)
    }
}
