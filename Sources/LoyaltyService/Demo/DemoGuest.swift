/// What kind of guest somebody is to a hotel; decides how often they come.
enum DemoGuest: CaseIterable, Sendable {
    /// Joined at the desk and has not consumed since.
    case newcomer
    /// Came once, as most guests do.
    case oneTimer
    case occasional
    case frequent
    /// Travels for work, nearly every week.
    case regular
    /// Few, and the hotel knows them all.
    case vip

    /// How many of a thousand members.
    private static let shares = [45, 390, 390, 147, 17, 11]

    static func draw(_ numbers: inout SplitMix64) -> DemoGuest { allCases[numbers.weighted(shares)] }

    /// How often the guest comes in two years.
    func visits(_ numbers: inout SplitMix64) -> Int {
        switch self {
        case .newcomer: 0
        case .oneTimer: 1
        case .occasional: numbers.between(2, 10)
        case .frequent: numbers.between(14, 34)
        case .regular: numbers.between(45, 75)
        case .vip: numbers.between(40, 70)
        }
    }

    /// How many of a thousand visits are to an outlet only.
    var outletPermille: Int {
        switch self {
        case .newcomer: 0
        case .oneTimer: 110
        case .occasional: 240
        case .frequent: 260
        case .regular: 140
        case .vip: 420
        }
    }
}
