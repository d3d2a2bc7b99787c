import Foundation
import LoyaltyRules
import Testing

@testable import LoyaltyService

/// What must hold of every sound program, whatever its numbers: tried with the documents of the repository on random
/// facts. The seed is printed, so that what failed can be tried again.
@Suite("Promises of every program", .serialized)
struct EarningPropertyTests {
    static let documents = [
        "s0", "s1c", "s1e", "s1g", "s3", "marriott_2025", "hilton_2026", "ihg_2025", "wyndham_2025", "hworld_2025",
    ]

    /// Random facts of a program.
    struct Draw {
        let program: Program
        var random: SplitMix64

        mutating func amount() -> Int64 { Int64(random.below(2_000_000)) }

        mutating func tier() -> String { program.tiers[random.below(program.tiers.count)].id }

        mutating func stay(_ nets: [Int64], rooms: Int = 1) -> Folio {
            let property = program.properties[random.below(program.properties.count)]
            let arrival = CalendarDay(number: 20_089 + random.below(700))
            let lines = nets.map { net in
                FolioLine(category: program.categories[random.below(program.categories.count)].id, net: net)
            }
            var details = FolioDetails(channel: ["direct", "ota", "app"][random.below(3)], rateCode: "BAR")
            details.rooms = rooms
            return Folio(
                kind: .stay, property: property.id, outlet: nil, number: "S", arrival: arrival,
                departure: arrival.adding(days: 1 + random.below(9)), currency: program.currency, lines: lines,
                details: details)
        }
    }

    private func draw(_ document: String) throws -> Draw {
        // The long tests draw new facts each time.
        let isLong = ProcessInfo.processInfo.environment["TESSERA_LONG"] != nil
        let seed = isLong ? UInt64.random(in: 0..<1_000_000) : 2_026
        print("\(document): seed \(seed)")
        return Draw(program: try ProgramFixture.program("programs/\(document).yaml"), random: SplitMix64(seed: seed))
    }

    private func points(_ folio: Folio, _ tier: String, _ program: Program) throws -> Int64 {
        let request = EarningRequest(folio, tier: tier, explaining: false)
        return try Earning.earn(request, program: program).lines.reduce(0) {
            $1.asset == program.points.id ? $0 + $1.amount : $0
        }
    }

    @Test("T6 more spend never earns less", arguments: documents)
    func more(_ document: String) throws {
        var draw = try draw(document)
        for _ in 0..<300 {
            let stay = draw.stay([draw.amount(), draw.amount()])
            let tier = draw.tier()
            let line = stay.lines[0]
            let dearer = stay.with(lines: [FolioLine(category: line.category, net: line.net + draw.amount()), stay.lines[1]])
            #expect(try points(dearer, tier, draw.program) >= points(stay, tier, draw.program), "\(stay)")
        }
    }

    @Test("T6 nothing comes of nothing: a stay without money earns no points", arguments: documents)
    func nothing(_ document: String) throws {
        var draw = try draw(document)
        for _ in 0..<100 {
            let stay = draw.stay([0])
            #expect(try points(stay, draw.tier(), draw.program) == 0, "\(stay)")
        }
    }

    @Test("CFL-01 a bill in two halves earns no more than rounding allows", arguments: documents)
    func split(_ document: String) throws {
        var draw = try draw(document)
        // What is filled up for each stay is meant to be so for each.
        let isPerFact = draw.program.earning.contains { rule in
            switch rule.basis {
            case .topUp, .once, .nights, .rooms: rule.kinds.contains(.stay)
            case .spend, .percent: false
            }
        }
        for _ in 0..<200 where !isPerFact {
            let whole = draw.stay([draw.amount()])
            let tier = draw.tier()
            let line = whole.lines[0]
            let part = line.net / 3
            let halves = try [part, line.net - part].reduce(0) {
                $0 + (try points(whole.with(lines: [FolioLine(category: line.category, net: $1)]), tier, draw.program))
            }
            let rules = Int64(draw.program.earning.count)
            #expect(halves <= (try points(whole, tier, draw.program)) + rules, "\(whole)")
        }
    }

    @Test("I-26 the order of independent facts does not matter", arguments: documents)
    func order(_ document: String) throws {
        var draw = try draw(document)
        // Where points decide about the tier, and the tier about points, facts are not independent.
        let areIndependent = !draw.program.counters.contains { $0.measure == .points }
        for _ in 0..<20 where areIndependent {
            let stays = (0..<6).map { number in
                let stay = draw.stay([draw.amount()])
                return Folio(
                    kind: .stay, property: stay.property, outlet: nil, number: "S\(number)", arrival: stay.arrival,
                    departure: stay.departure, currency: stay.currency, lines: stay.lines, details: stay.details)
            }
            let day = CalendarDay(number: 21_500)
            var standings: Set<TierStanding> = []
            for order in [stays, stays.reversed(), stays.sorted { $0.departure < $1.departure }] {
                var book = MemberBook(ProgramSchedule(draw.program), explaining: false)
                for stay in order { _ = try book.post(stay, postedOn: day) }
                standings.insert(book.tier(on: day))
            }
            #expect(standings.count == 1, "\(standings)")
        }
    }
}
