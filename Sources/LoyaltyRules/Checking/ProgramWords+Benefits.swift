extension ProgramWords {
    /// What each tier has, from the lowest.
    func benefits(_ values: [String: BenefitValue?]) -> String {
        words(
            program.tiers.compactMap { tier in
                values[tier.id].map { tier.id + ": " + ($0?.description ?? "none") }
            })
    }

    func exceptions(_ exceptions: [Benefit.Exception]) -> String {
        let parts = exceptions.map { condition($0.place) + ": " + benefits($0.values) }
        return parts.isEmpty ? Self.nothing : parts.joined(separator: "; ")
    }

    func card(_ card: CardTerms?) -> String {
        card.map { "reissue_fee: \(money($0.reissueFee)), transferable: \($0.isTransferable), refundable: \($0.isRefundable)" }
            ?? Self.nothing
    }
}
