import LoyaltyRules
import LoyaltyService

/// A family pool as the API tells it.
enum FamilyJSON {
    static func value(_ view: FamilyView) -> JSONValue {
        .object([
            "pool_id": .optional(view.pool.map { String($0) }), "moved_this_year": .integer(view.movedThisYear),
            "people": .array(view.people.map(person)),
        ])
    }

    private static func person(_ person: FamilyView.Person) -> JSONValue {
        .object([
            "member_id": .string("\(person.member.member)"), "name": .string(person.member.name),
            "is_head": .bool(person.isHead), "joined_on": .string("\(person.joinedOn)"), "held": .integer(person.held),
        ])
    }
}
