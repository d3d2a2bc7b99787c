import LoyaltyRules

/// Writes down what changes about a member: the one place for it, whichever operation changes it (MEM-15).
enum ProfileHistory {
    /// Leaves a line for each field that is not what it was.
    static func record(_ changes: [ProfileChange], channel: String, of member: MemberID, in context: OperationContext) throws {
        for change in changes where change.old != change.new {
            try ProfileChangeTable.insert(
                change, id: context.newID(), of: member, channel: channel, by: context.actor.id, at: context.now,
                keyring: context.keyring, in: context.tx)
        }
    }

    /// Where an actor works, when the operation does not say.
    static func channel(of actor: Actor) -> String {
        switch actor.id.prefix { $0 != ":" } {
        case "client": "api"
        case "member": "portal"
        case "staff": "desk"
        default: "system"
        }
    }
}
