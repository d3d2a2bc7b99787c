import Foundation
import LoyaltyRules
import Testing

@testable import LoyaltyService

/// What must hold of every sound program, whatever its numbers: tried with the documents of the repository on random
/// facts. The seed is printed, so that what failed can be tried again (`TESSERA_TEST_SEED`).
@Suite("Promises of every program", .serialized)
struct EarningPropertyTests {
    static let documents = [
        "s0", "s1c", "s1e", "s1g", "s3", "marriott_2025", "hilton_2026", "ihg_2025", "wyndham_2025", "hworld_2025",
        "welcome", "grammar",
    ]

    /// The documents that give nothing at all without money: no gift for a fact, a night or a room, no milestone that gives,
    /// no gift of a tier.
    private static let forMoneyAlone: Set = [
        "s0", "s1c", "s1g", "marriott_2025", "ihg_2025", "wyndham_2025", "hworld_2025", "lakeside",
    ]

    private func draw(_ document: String) throws -> FactDraw {
        // The long tests draw new facts each time.
        let environment = ProcessInfo.processInfo.environment
        let given = environment["TESSERA_TEST_SEED"].flatMap { UInt64($0) }
        let seed = given ?? (environment["TESSERA_LONG"] != nil ? UInt64.random(in: 0..<1_000_000) : 2_026)
        print("\(document): seed \(seed)")
        return FactDraw(try ProgramFixture.program("programs/\(document).yaml"), seed: seed)
    }

    /// What rules give for a fact of somebody who has no past, by asset.
    private func earned(_ folio: Folio, _ tier: String, _ program: Program) throws -> [String: Int64] {
        let request = EarningRequest(folio, tier: tier, explaining: false)
        return try Earning.earn(request, program: program).lines.reduce(into: [:]) { sums, line in
            if program.asset(line.asset) != nil { sums[line.asset, default: 0] += line.amount }
        }
    }

    @Test("T6 more spend never earns less, of anything", arguments: documents)
    func more(_ document: String) throws {
        var draw = try draw(document)
        for round in 0..<300 {
            let nets = [draw.amount(), draw.amount()]
            let plain = round % 3 == 2 ? draw.bill(nets) : draw.stay(nets)
            let tier = draw.tier()
            let line = plain.lines[0]
            let dearer = plain.with(lines: [FolioLine(category: line.category, net: line.net + draw.amount()), plain.lines[1]])
            let (less, more) = (try earned(plain, tier, draw.program), try earned(dearer, tier, draw.program))
            for (asset, amount) in less {
                let came = more[asset] ?? 0
                #expect(came >= amount, "\(asset): \(plain)")
            }
        }
    }

    @Test("T6 nothing comes of nothing: without money no rule for money gives, and no other more than its words", arguments: documents)
    func nothing(_ document: String) throws {
        var draw = try draw(document)
        let program = draw.program
        let allowance = RuleAllowance(program: program)
        let givesFreely =
            program.earning.contains { $0.choice == nil && !allowance.isOfMoney($0) }
            || program.milestones.contains { !$0.gives.isEmpty } || program.tiers.contains { !$0.gifts.isEmpty }
        #expect(givesFreely != Self.forMoneyAlone.contains(document))
        var (facts, given): (Int, Int64) = (0, 0)
        for _ in 0..<20 {
            var book = MemberBook(ProgramSchedule(program), explaining: false)
            for _ in 0..<6 {
                let folio = draw.fact(0)
                facts += 1
                for line in try book.post(folio).lines where program.asset(line.asset) != nil {
                    given += line.amount
                    guard let rule = program.rule(line.rule) else {
                        let isGift = program.milestone(line.rule) != nil || program.tierGift(line.rule) != nil
                        #expect(isGift, "\(line.rule): \(folio)")
                        continue
                    }
                    let most = allowance.isOfMoney(rule) ? 0 : allowance.most(rule, for: folio)
                    #expect(line.amount <= most, "\(line.rule): \(folio)")
                }
            }
        }
        #expect(facts == 120 && (given == 0 || givesFreely))
    }

    @Test("CFL-01 a bill in two parts earns no more than rounding and gifts for each fact allow", arguments: documents)
    func split(_ document: String) throws {
        var draw = try draw(document)
        let program = draw.program
        let allowance = RuleAllowance(program: program)
        for round in 0..<200 {
            let whole = round % 3 == 2 ? draw.bill([draw.amount()]) : draw.stay([draw.amount()])
            let tier = draw.tier()
            let line = whole.lines[0]
            let part = line.net / Int64(draw.random.between(2, 9))
            var parts: [String: Int64] = [:]
            for net in [part, line.net - part] {
                let half = whole.with(lines: [FolioLine(category: line.category, net: net)])
                parts.merge(try earned(half, tier, program)) { $0 + $1 }
            }
            let one = try earned(whole, tier, program)
            for (asset, amount) in parts {
                let rules = program.earning.filter { $0.asset == asset && $0.kinds.contains(whole.kind) }
                let most = (one[asset] ?? 0) + rules.reduce(0) { $0 + allowance.more($1, for: whole) }
                #expect(amount <= most, "\(asset): \(whole)")
            }
        }
    }

    /// Who joined before the first fact: the years of membership are the same whatever is told first.
    private static let known = MemberTraits(joinedOn: CalendarDay(number: 20_400))

    /// How far the order of facts told within a quarter plays no part, where the tier stays what it is.
    private static let alike: [String: BookLook.Depth] = [
        // A milestone's points, and a tier's gift, are dated by the day of the fact that reached it when it was told.
        "hilton_2026": .balances, "welcome": .balances,
        // So is what is given where nobody chose.
        "ihg_2025": .balances,
        // Limits of a month and of all members give to whoever comes first; a recall asks what was before.
        "s3": .counters,
        // The same, and a fraction that waits belongs to the fact after it.
        "grammar": .counters,
    ]

    @Test("I-26 the order of independent facts does not matter: tier, counters, balances, lots", arguments: documents)
    func order(_ document: String) throws {
        var draw = try draw(document)
        // Within a quarter nothing ends, and so nothing can be extended too late.
        draw.days = 20_485..<20_575
        let top = TierTitle(
            tier: draw.program.tiers[draw.program.tiers.count - 1].id, cause: .granted, from: CalendarDay(number: -25_567),
            until: nil)
        for _ in 0..<20 {
            let facts = (0..<6).map { _ in draw.fact(draw.amount()) }
            let looks = try orders(of: facts, &draw).map { order in
                var book = MemberBook(ProgramSchedule(draw.program), traits: Self.known, explaining: false)
                // The tier at the time decides what is earned: here it is the same at any time.
                book.assume(top)
                for fact in order { _ = try book.post(fact, postedOn: CalendarDay(number: 20_600)) }
                // The day of an offer is that of the fact that reached it when it was told, and its deadline goes by it.
                book.closeOffers(before: CalendarDay(number: 20_700))
                return BookLook(book, on: CalendarDay(number: 20_600), Self.alike[document] ?? .lots)
            }
            #expect(Set(looks).count == 1, "\(looks)")
        }
    }

    @Test("I-26 the tier and what is counted for it are the same in whatever order facts are told", arguments: documents)
    func late(_ document: String) throws {
        var draw = try draw(document)
        let day = CalendarDay(number: 21_500)
        // Where the tier decides about points, and points about the tier, facts are not independent.
        let counted = draw.program.counters.filter { $0.measure == .points }.flatMap(\.rules)
        let isMutual = counted.compactMap { draw.program.rule($0) }.contains { Set($0.rates).count > 1 }
        #expect(isMutual == (document == "hworld_2025"))
        for _ in 0..<20 {
            let facts = (0..<6).map { _ in draw.fact(draw.amount()) }
            let looks = try orders(of: facts, &draw).map { order in
                var book = MemberBook(ProgramSchedule(draw.program), explaining: false)
                for fact in order { _ = try book.post(fact, postedOn: day) }
                return BookLook(book, on: day, .counters, counting: { !isMutual || $0.measure != .points }, tier: !isMutual)
            }
            #expect(Set(looks).count == 1, "\(looks)")
        }
    }

    /// As drawn, backwards, by day, and mixed.
    private func orders(of facts: [Folio], _ draw: inout FactDraw) -> [[Folio]] {
        [facts, facts.reversed(), facts.sorted { $0.departure < $1.departure }, draw.shuffled(facts)]
    }
}
