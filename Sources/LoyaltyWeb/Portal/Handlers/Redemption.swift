import LoyaltyRules
import LoyaltyService

/// What a member asks for when redeeming a reward, as far as its price leaves something to ask.
struct Redemption: Sendable {
    /// What is asked for beside the hotel.
    enum Field: String, Sendable, CaseIterable { case day, nights, count }

    let operation: RedeemReward

    /// - Parameter asked: the words of a field.
    /// - Throws: `InvalidInput`.
    init(_ reward: Reward, of view: MemberView, _ asked: (String) -> String) throws {
        let (log, asks) = (InputLog(), Self.asks(reward))
        func number(_ field: Field) -> Int {
            guard asks.contains(field) else { return 1 }
            guard let value = Int(asked(field.rawValue)), value > 0 else {
                log.add(field.rawValue, "malformed_integer")
                return 1
            }
            return value
        }
        var day: CalendarDay?
        if asks.contains(.day), !asked("day").isEmpty {
            day = CalendarDay(asked("day"))
            if day == nil { log.add("day", "malformed_day") }
        }
        if view.program.property(asked("property")) == nil { log.add("property", "required") }
        let (nights, count) = (number(.nights), number(.count))
        try log.finish()
        operation = RedeemReward(
            member: view.row.id, reward: reward.id, at: asked("property"), on: day, nights: nights, count: count)
    }

    /// Nights have a day and a number; pieces have a number.
    static func asks(_ reward: Reward) -> Set<Field> {
        switch reward.price {
        case .chart, .pointsAndMoney: [.day, .nights]
        case .fixed: reward.isByNight ? [.day, .nights] : [.count]
        case .billShare: []
        }
    }

    /// The words of all fields: what was asked, else one piece or night today at the hotel of joining.
    static func values(_ reward: Reward, of view: MemberView, _ asked: (String) -> String) -> [String: String] {
        let home = view.program.property(view.row.property) ?? view.program.properties[0]
        let standard = ["property": home.id, "day": "\(view.today)", "nights": "1", "count": "1"]
        return standard.merging(standard.keys.map { ($0, asked($0)) }) { $1.isEmpty ? $0 : $1 }
    }
}
