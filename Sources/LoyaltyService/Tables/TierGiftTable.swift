import LoyaltyRules
import PortableSQL

enum TierGiftSQL: String, CaseIterable {
    case insert = "INSERT INTO tier_gift (member_id, sequence, gift, reached_on) VALUES ($1, $2, $3, $4)"
    case standing = """
        SELECT g.sequence, g.gift, g.reached_on FROM tier_gift g
        LEFT JOIN tier_gift_return r ON r.member_id = g.member_id AND r.sequence = g.sequence
        WHERE g.member_id = $1 AND r.sequence IS NULL ORDER BY g.sequence
        """
    case takeBack = "INSERT INTO tier_gift_return (member_id, sequence, operation_id) VALUES ($1, $2, $3)"
}

/// Which entries are gifts of tiers; written once, never changed.
enum TierGiftTable {
    static func insert(_ gift: GivenTierGift, entry sequence: Int64, of member: MemberID, in tx: any SQLTransaction) throws {
        try tx.execute(
            TierGiftSQL.insert.rawValue,
            [.member(member), .integer(sequence), .text(gift.gift), .day(gift.reachedOn)])
    }

    /// What was given and not taken back by the rule since, entry by entry. What staff reversed counts as given: it is not
    /// given again.
    static func standing(
        of member: MemberID, in tx: any SQLTransaction
    ) throws -> [(gift: GivenTierGift, sequence: Int64)] {
        try tx.rows(TierGiftSQL.standing.rawValue, [.member(member)]).map {
            (GivenTierGift(gift: try $0.text(1), reachedOn: try $0.day(2)), try $0.integer(0))
        }
    }

    static func takeBack(entry sequence: Int64, of member: MemberID, by operation: Int64, in tx: any SQLTransaction) throws {
        try tx.execute(TierGiftSQL.takeBack.rawValue, [.member(member), .integer(sequence), .integer(operation)])
    }
}
