import LoyaltyRules

/// Whoever manages access for some hotels manages it for those who work at these hotels, and gives no more than they have (T12).
enum AccessScope {
    /// - Parameter hotels: those at which somebody works, or will; nil for all.
    /// - Throws: `Refusal` `property_out_of_scope`.
    static func demand(_ hotels: Set<String>?, of actor: Actor) throws {
        guard !covers(hotels, actor) else { return }
        let beyond = hotels?.subtracting(actor.properties ?? []).min() ?? "*"
        throw Refusal(.propertyOutOfScope, ["property": .text(beyond)])
    }

    static func covers(_ hotels: Set<String>?, _ actor: Actor) -> Bool {
        guard let own = actor.properties else { return true }
        return hotels.map { !$0.isEmpty && $0.isSubset(of: own) } ?? false
    }

    /// The member of staff with a login, whom the actor may manage.
    /// - Throws: `Refusal` `user_unknown`, `property_out_of_scope`.
    static func user(_ login: String, in context: OperationContext) throws -> StaffRow {
        guard let user = try StaffTable.user(login: login, in: context.tx) else { throw Refusal(.userUnknown) }
        try demand(user.properties, of: context.actor)
        return user
    }
}
