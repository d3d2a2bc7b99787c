/// The steps that a reward offers: to its worth, to money off a bill, to what it puts on the account.
enum RewardConversions {
    static func all(of reward: Reward, _ program: Program) -> [Conversion] {
        let place = "rewards." + reward.id
        let from = PumpHolding.asset(reward.asset)
        guard
            let share = reward.shareByTier.filter({ $0.millionths > 0 }).min()
                ?? (reward.shareByTier.isEmpty ? .one : nil)
        else { return [] }
        if case .billShare(let points, let money, _, let step) = reward.price {
            let rate = Fraction(Int128(money), over: Int128(points)) * Fraction(share).inverse
            return [Conversion(kind: .billShare, place: place, from: from, to: .money, rate: rate, lot: step)]
        }
        guard let points = points(of: reward.price), points > 0 else { return [] }
        // Nights that cost nothing make the others cheaper: so many are got for the price of one less.
        let free = reward.freeNights.map { Fraction(Int128($0.every), over: Int128($0.every - 1)) } ?? .one
        let pieces = free * Fraction(share).inverse * Fraction(1, over: Int128(points))
        let lot = (Fraction(Int128(points)) * Fraction(share)).roundedDown
        var steps = reward.gives.filter { $0.amount > 0 }.map { gift in
            Conversion(
                kind: .exchange, place: place, from: from, to: .asset(gift.asset),
                rate: Fraction(Int128(gift.amount)) * pieces, lot: lot)
        }
        guard let worth = reward.worth, worth > 0 else { return steps }
        steps.append(
            Conversion(
                kind: .reward, place: place, from: from, to: .money, rate: Fraction(Int128(worth)) * pieces,
                lot: lot))
        return steps + mixed(reward, worth: worth, share: share, program)
    }

    /// One worth stands for the whole award chart: only what is gained even in the dearest cell is surely gained.
    private static func points(of price: Price) -> Int64? {
        switch price {
        case .fixed(let points): points
        case .chart(let cells): cells.map(\.points).max()
        case .pointsAndMoney(let full, _, _, _): full
        case .billShare: nil
        }
    }

    /// With as few points as the reward allows: the rest of its price is money.
    private static func mixed(_ reward: Reward, worth: Int64, share: Rate, _ program: Program) -> [Conversion]
    {
        guard case .pointsAndMoney(let full, let least, _, let rate) = reward.price, least < full else {
            return []
        }
        let place = "rewards." + reward.id
        let money = Fraction(Int128(full - least)) * Fraction.worth(of: reward.asset, rate, program)
        if least == 0 {
            guard money > .zero else { return [] }
            return [
                Conversion(
                    kind: .purchase, place: place, from: .money, to: .asset(reward.asset),
                    rate: Fraction.worth(of: reward.asset, rate, program).inverse, lot: money.roundedDown)
            ]
        }
        let left = Fraction(Int128(worth)).less(money)
        guard left > .zero else { return [] }
        let points = Fraction(Int128(least)) * Fraction(share)
        return [
            Conversion(
                kind: .reward, place: place, from: .asset(reward.asset), to: .money,
                rate: left * points.inverse,
                lot: points.roundedDown)
        ]
    }
}

extension Fraction {
    /// The difference; zero when the other is greater.
    func less(_ other: Fraction) -> Fraction {
        let (first, lost) = numerator.multipliedReportingOverflow(by: other.denominator)
        let (second, gone) = other.numerator.multipliedReportingOverflow(by: denominator)
        let (bottom, tooLong) = denominator.multipliedReportingOverflow(by: other.denominator)
        return lost || gone || tooLong || first <= second ? .zero : Fraction(first - second, over: bottom)
    }
}
