/// How far a member is from the next tier.
struct TierProgress: Sendable {
    /// One of the ways to the next tier; any one of them is enough.
    struct Way: Sendable {
        /// What is still missing, such as 再住 2 晚.
        let label: String
        /// What has been reached, already formatted.
        let done: String
        /// What is needed, already formatted.
        let needed: String
        /// Share reached, 0 to 100.
        let percent: Int
    }

    let nextTierName: String
    /// The place of the next tier in the ladder, from 0; decides its colour.
    let nextTierOrder: Int
    /// Nearest way first.
    let ways: [Way]
    /// The whole in one sentence, such as 再住 2 晚或再消费 ¥1,200 即可升级金卡.
    let sentence: String
}
