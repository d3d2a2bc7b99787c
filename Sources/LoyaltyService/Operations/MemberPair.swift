import LoyaltyRules

/// Two members' accounts in one operation, locked in the order of their ids, so that no two desks wait for each other.
struct MemberPair {
    let giver: MemberAccount
    let receiver: MemberAccount

    /// - Parameter parting: one of the two that was merged into the other and is opened to be parted from it.
    /// - Throws: `Refusal` `member_unknown`, `member_closed`, `member_merged`, `same_member`, `card_frozen` and the
    ///   like where the giver shows a card that cannot be used.
    init(
        from: MemberReference, to: MemberReference, program: Program, heading: MemberAccount.Heading,
        parting: MemberID? = nil, in context: OperationContext
    ) throws {
        guard let one = try from.serving(in: context), let other = try to.serving(in: context) else {
            throw Refusal(.memberUnknown)
        }
        guard one != other else { throw Refusal(.sameMember) }
        try CardShown.check(from, on: heading.occurredOn, in: context.tx)
        let operation = context.newID()
        let lock = { (id: MemberID) in
            try MemberAccount(
                .id(id), program: program, heading: heading, operation: operation, isMerged: id == parting, in: context)
        }
        if one < other {
            giver = try lock(one)
            receiver = try lock(other)
        } else {
            receiver = try lock(other)
            giver = try lock(one)
        }
        context.concerns(one)
    }

    /// The end of the receiver's card number, as the giver's receipt names the other.
    func receiverCard() throws -> String { try card(of: receiver) }

    /// The end of the giver's card number.
    func giverCard() throws -> String { try card(of: giver) }

    /// Writes the operation into both ledgers.
    func save() throws {
        try giver.save()
        try receiver.save()
    }

    private func card(of ledger: MemberAccount) throws -> String {
        "…" + (try CardTable.number(of: ledger.member, in: ledger.context.tx) ?? "").suffix(4)
    }
}
