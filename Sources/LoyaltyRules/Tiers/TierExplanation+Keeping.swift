extension TierExplanation {
    /// What a member is told while there is time: until when the tier holds, what follows, and what is missing on the
    /// nearest way to keep it (TIER-07, TIER-12).
    public static func lines(_ keeping: TierKeeping) -> [ReceiptLine] {
        let missing = (keeping.alternatives.first ?? []).filter { $0.missing > 0 }
        return [
            ReceiptLine(
                "tier.will_fall",
                ["tier": .tier(keeping.tier), "until": .day(keeping.until), "to": .tier(keeping.fallsTo)])
        ] + missing.map(TierSentence.counted)
    }
}
