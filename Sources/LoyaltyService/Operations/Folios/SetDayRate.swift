import LoyaltyRules

/// Sets the price of a foreign currency on a day, by which foreign bills of that day are converted (PTS-03).
public struct SetDayRate: Operation {
    public static let name = "day_rate.set"
    public static let permission = Permission.setDayRate
    public let currency: Currency
    public let day: CalendarDay
    /// Price of one unit in the program's currency, in millionths.
    public let millionths: Int64

    public init(_ rate: DayRate) {
        currency = rate.currency
        day = rate.day
        millionths = rate.rate.millionths
    }

    public struct Answer: Sendable, Codable {
        public let currency: Currency
        public let day: CalendarDay
        public let millionths: Int64
    }

    public func run(in context: OperationContext) throws -> Answer {
        // A day rate holds for every hotel of the program.
        guard context.actor.properties == nil else {
            throw Refusal(.permissionDenied, ["permission": .text(Self.permission.rawValue)])
        }
        try refuseOwnCurrency(context)
        let rate = DayRate(currency: currency, day: day, rate: Rate(millionths: millionths))
        try DayRateTable.put(rate, at: context.now, in: context.tx)
        return Answer(currency: currency, day: day, millionths: millionths)
    }

    /// What is counted in the program's own currency is never converted: a rate for it would change nothing.
    private func refuseOwnCurrency(_ context: OperationContext) throws {
        let inForce = try ProgramTable.version(inForceOn: day, in: context.tx)
        guard let version = try inForce ?? ProgramTable.newestVersion(in: context.tx) else { return }
        guard try context.programs.program(version, in: context.tx).currency != currency else {
            throw Refusal(.dayRateOfOwnCurrency, ["currency": .text(currency.code)])
        }
    }
}
