import LoyaltyRules

/// What the condition of a reward may ask of a member's past: what was counted.
struct RewardHistory: MemberHistory {
    let ladder: TierLadder

    func total(of counter: Counter, in window: Window, on day: CalendarDay) -> Int64 {
        ladder.total(of: counter, in: window, on: day, forTiers: false)
    }

    func given(by rules: [String], in window: Window, on day: CalendarDay, subject: String?) -> RuleUse {
        RuleUse()
    }
    func drawn(by rules: [String]) -> RuleUse { RuleUse() }
    func rest(of id: String) -> Int64 { 0 }
}
