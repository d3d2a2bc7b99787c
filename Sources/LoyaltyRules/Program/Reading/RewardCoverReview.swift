/// Holds certificates to rewards that have a price in points for a night (ADV-20): known only when all rewards are read.
enum RewardCoverReview {
    static func check(_ rewards: [Reward], _ context: ReadingContext) {
        for reward in rewards {
            guard let cover = reward.cover else { continue }
            let covered = rewards.first { $0.id == cover.reward }
            guard covered.map({ isNight($0, in: context) }) ?? false else {
                let fitting = rewards.filter { isNight($0, in: context) }.map(\.id)
                context.log.add(
                    "cover_reward", ["reward": cover.reward, "known": fitting.joined(separator: ", ")],
                    at: context.marks["covers." + reward.id] ?? DocumentMark(line: 1, column: 1))
                continue
            }
        }
    }

    private static func isNight(_ reward: Reward, in context: ReadingContext) -> Bool {
        guard reward.cover == nil, reward.asset == context.assets.first?.id else { return false }
        switch reward.price {
        case .fixed, .chart: return true
        case .pointsAndMoney, .billShare: return false
        }
    }
}
