import LoyaltyRules
import Synchronization

/// What was last found out of members' pasts, so that whoever is looked at again is shown at once, however long the past.
final class KnownSights: Sendable {
    /// So many members are remembered, then it begins anew.
    private static let limit = 2_048
    private let sights = Mutex<[MemberID: MemberSight]>([:])

    /// What is known of a member, if it rests on the same.
    func sight(of member: MemberID, _ basis: MemberSight.Basis) -> MemberSight? {
        sights.withLock { $0[member] }.flatMap { $0.basis == basis ? $0 : nil }
    }

    func keep(_ sight: MemberSight, of member: MemberID) {
        sights.withLock { sights in
            if sights.count >= Self.limit { sights.removeAll(keepingCapacity: true) }
            sights[member] = sight
        }
    }
}
