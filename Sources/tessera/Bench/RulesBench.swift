import ArgumentParser
import LoyaltyRules
import LoyaltyService

/// `tessera bench rules`
struct RulesBench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules",
        abstract: "Evaluations of a stay against program documents : the bare arithmetic of the same stays.")
    @Argument(help: "Program documents.") var programs = ["programs/marriott_2025.yaml", "programs/s3.yaml"]
    @Option(help: "Seconds for each figure.") var seconds = 2.0
    @Flag(help: "Print one JSON object on the last line.") var json = false

    struct Result: Encodable {
        let program: String
        /// Evaluations a second, without and with the sentences of the receipt.
        let perSecond: Double
        let explainedPerSecond: Double
        /// Sums, products and divisions of the same stays a second.
        let barePerSecond: Double
        let ratio: Double
    }

    func run() async throws {
        var results: [Result] = []
        for path in programs {
            let program = try ProgramCommand.program(path)
            let stays = Self.stays(for: program)
            let tier = program.tiers[program.tiers.count - 1].id
            let bare = rate { stays.reduce(0) { $0 &+ Self.bare($1) } }
            let plain = rate { Self.evaluate(stays, tier, program, explaining: false) }
            let explained = rate { Self.evaluate(stays, tier, program, explaining: true) }
            let result = Result(
                program: program.id, perSecond: plain * Double(stays.count), explainedPerSecond: explained * Double(stays.count),
                barePerSecond: bare * Double(stays.count), ratio: plain / bare)
            results.append(result)
            Console.line(
                "rules \(result.program): \(Int(result.perSecond)) evaluations/s, \(Int(result.explainedPerSecond)) with receipts, bare arithmetic \(Int(result.barePerSecond))/s, ratio \(result.ratio)")
        }
        if json { try Console.json(results) }
    }

    /// Stays of one to seven nights with a room charge for each category of the document.
    private static func stays(for program: Program) -> [Folio] {
        let first = CalendarDay(year: 2025, month: 1, day: 1)!
        return (0..<1_000).map { number in
            let arrival = first.adding(days: number % 365)
            let lines = program.categories.prefix(3).enumerated().map { place, category in
                FolioLine(category: category.id, net: Int64(10_000 + (number * 7_919 + place * 104_729) % 400_000), tax: 600)
            }
            return Folio(
                kind: .stay, property: program.properties[number % program.properties.count].id, outlet: nil,
                number: "S\(number)", arrival: arrival, departure: arrival.adding(days: 1 + number % 7),
                currency: program.currency, lines: lines, details: FolioDetails(channel: "direct", rateCode: "BAR"))
        }
    }

    private static func evaluate(_ stays: [Folio], _ tier: String, _ program: Program, explaining: Bool) -> Int64 {
        var sum: Int64 = 0
        for stay in stays {
            let request = EarningRequest(stay, tier: tier, explaining: explaining)
            let earning = try? Earning.earn(request, program: program)
            sum &+= earning?.lines.reduce(0) { $0 &+ $1.amount } ?? 0
        }
        return sum
    }

    /// What a program that knows one rate would do, by hand.
    private static func bare(_ stay: Folio) -> Int64 {
        let net = stay.lines.reduce(Int64(0)) { $0 + $1.net }
        return Int64(clamping: Rounding.floor.divide(Int128(net) * 12_000_000, by: 100_000_000))
    }

    /// Rounds a second, of as many as the time allows.
    private func rate(_ round: () -> Int64) -> Double {
        let clock = ContinuousClock()
        let began = clock.now
        var rounds = 0
        var sum: Int64 = 0
        repeat {
            sum &+= round()
            rounds += 1
        } while began.duration(to: clock.now) < .seconds(seconds)
        let took = began.duration(to: clock.now)
        let time = Double(took.components.seconds) + Double(took.components.attoseconds) / 1e18
        return sum == Int64.min ? 0 : Double(rounds) / time
    }
}
