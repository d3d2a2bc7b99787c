import LoyaltyRules
import LoyaltyService

/// Where a movement's options become an operation.
struct MovementRoom {
    let service: TesseraService
    /// The member as the caller named them.
    let member: MemberReference

    /// The member's id, for operations that ask for it.
    /// - Throws: `Refusal` `member_unknown`.
    var memberID: MemberID {
        get async throws {
            // Whether there is a member with this id is the operation's to say.
            if case .id(let id) = member { return id }
            guard let id = try await service.reading.find(member, by: .system) else {
                throw Refusal(.memberUnknown)
            }
            return id
        }
    }
}
