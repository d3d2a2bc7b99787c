import LoyaltyRules

extension ProgramSpeech {
    private var renderer: ReceiptRenderer { ReceiptRenderer(texts.language, program: program) }

    /// What a tier has at the hotels: `Late check-out with Gold: until 16:00. At Inn until 15:00`.
    public func benefits(of tier: Tier) -> [String] {
        BenefitAnswer.all(for: tier.id, at: nil, program: program).filter { $0.value != nil }.map { answer in
            let lines = answer.explanation.filter { !$0.key.hasPrefix("benefit.next_") }.map(renderer.sentence)
            return lines.joined(separator: texts.language == .english ? "; " : "；")
        }
    }

    /// The clauses of a tier's card, as the law leaves them.
    public func card(of tier: Tier) -> [String] {
        guard let card = tier.card else { return [] }
        let void = CardReview.void(in: tier)
        var parts: [String] = []
        if card.reissueFee > 0 {
            parts.append(texts.text("program.card.reissue_fee", ["money": renderer.word(.money(card.reissueFee, program.currency))]))
        }
        if !card.isTransferable, !void.contains(.transfer) { parts.append(texts("program.card.not_transferable")) }
        if !card.isRefundable, !void.contains(.refund) { parts.append(texts("program.card.not_refundable")) }
        return parts
    }
}
