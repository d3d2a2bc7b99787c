import LoyaltyRules

/// What must be said with a step of a card.
enum CardInput {
    /// - Throws: `InvalidInput`; `Refusal` `permission_denied` for a waiver by whoever may not waive.
    static func check(_ change: ChangeCard, by actor: Actor) throws {
        let isReasoned = change.why.contains { !$0.isWhitespace }
        // Whoever finds a card again shows who they are: how is written down.
        if change.step == .find && !isReasoned { throw InvalidInput("reason", "reason_required") }
        if change.why.unicodeScalars.count > 200 { throw InvalidInput("reason", "too_long", ["most": "200"]) }
        guard change.waivesFee else { return }
        if !isReasoned { throw InvalidInput("reason", "reason_required") }
        guard actor.permissions.contains(.manageCardStock) else {
            throw Refusal(.permissionDenied, ["permission": .text(Permission.manageCardStock.rawValue)])
        }
    }
}
