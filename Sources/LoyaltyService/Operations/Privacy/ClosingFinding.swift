import LoyaltyRules
import PortableSQL

/// Finds what a member would lose with the membership (MEM-23).
enum ClosingFinding {
    static func losses(
        of member: MemberID, program: Program, keyring: Keyring, in tx: any SQLTransaction
    ) throws -> ClosingReview.Losses {
        guard let standing = try StandingTable.row(member, in: tx) else { throw Refusal(.memberUnknown) }
        return ClosingReview.Losses(
            amounts: program.assets.map { AssetAmount($0.id, standing.balances[$0.id].held) }, tier: standing.tier.tier,
            cards: try CardTable.all(of: member, in: tx).filter { $0.status == .active || $0.status == .frozen }.count,
            claims: try ClaimTable.list(of: member, limit: 1_000, keyring: keyring, in: tx).filter(\.state.isOpen).count)
    }
}
