/// Clauses of cards that the law makes void (CFL-10).
enum CardCheck {
    static func check(_ log: inout FindingLog) {
        for tier in log.program.tiers {
            for wish in CardReview.void(in: tier) {
                let clause = wish == .transfer ? "transferable: false" : "refundable: false"
                log.warning("card_clause_void", ["clause": clause], at: "tiers." + tier.id)
            }
        }
    }
}
