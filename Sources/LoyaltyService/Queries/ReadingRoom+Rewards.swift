import LoyaltyRules
import PortableSQL

extension ReadingRoom {
    /// What each reward of the program costs a member today, or why it is not to be had and what would make it so.
    /// - Parameters:
    ///   - property: the hotel asked for; that of joining when it is empty.
    ///   - bill: a bill of which a share may be paid, in the currency's smallest unit.
    /// - Returns: nil when there is no such member.
    public func rewards(
        of id: MemberID, at property: String = "", nights: Int = 1, count: Int = 1, bill: Int64 = 0, by actor: Actor
    ) async throws -> [RewardAnswer]? {
        guard let view = try await member(id, by: actor) else { return nil }
        let desk = desk
        let asked = property.isEmpty ? view.row.property : property
        let request = QuoteRequest(
            day: view.today, tier: view.tier.tier, property: asked.isEmpty ? nil : asked, nights: nights, count: count,
            bill: bill,
            member: view.traits)
        return try await desk.database.readAsync { tx in
            let history = RewardHistory(
                ladder: try MemberQuery.ladder(id, program: view.program, joinedOn: view.row.joinedOn, in: tx)
            )
            return view.program.rewards.map { reward in
                RewardAnswer.look(
                    at: reward, request, held: view.available(reward.asset), program: view.program,
                    history: history)
            }
        }
    }
}
