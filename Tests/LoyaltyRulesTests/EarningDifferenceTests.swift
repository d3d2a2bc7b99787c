import LoyaltyRules
import Testing

@Suite("What a correction posts")
struct EarningDifferenceTests {
    static func line(_ rule: String, _ amount: Int64) -> EarningLine {
        EarningLine(rule: rule, asset: rule, amount: amount)
    }

    @Test("more, less, the same, new and gone") func kinds() {
        let posted = [
            Self.line("points", 100), Self.line("nights", 2), Self.line("spend", 500), Self.line("old", 7),
        ]
        let new = [
            Self.line("points", 120), Self.line("nights", 1), Self.line("spend", 500), Self.line("new", 3),
        ]
        #expect(
            EarningDifference.lines(new: new, posted: posted) == [
                Self.line("points", 20), Self.line("nights", -1), Self.line("new", 3), Self.line("old", -7),
            ])
    }

    @Test("a cancellation takes everything back") func cancellation() {
        #expect(
            EarningDifference.lines(new: [], posted: [Self.line("points", 100), Self.line("gone", 0)]) == [
                Self.line("points", -100)
            ])
    }

    @Test("the same rule with another asset is another line") func assets() {
        let posted = [EarningLine(rule: "base", asset: "points", amount: 5)]
        let new = [EarningLine(rule: "base", asset: "miles", amount: 5)]
        #expect(
            EarningDifference.lines(new: new, posted: posted) == [
                EarningLine(rule: "base", asset: "miles", amount: 5),
                EarningLine(rule: "base", asset: "points", amount: -5),
            ])
    }

    @Test("posted and difference together are the new result") func property() {
        var random = SeededGenerator()
        for _ in 0..<500 {
            func some(_ random: inout SeededGenerator) -> [EarningLine] {
                (0..<5).filter { _ in random.pick(0...1) == 1 }.map {
                    Self.line("rule\($0)", Int64(random.pick(0...5)))
                }
            }
            let (posted, new) = (some(&random), some(&random))
            let difference = EarningDifference.lines(new: new, posted: posted)
            #expect(!difference.contains { $0.amount == 0 }, "seed \(random.seed)")
            for rule in (0..<5).map({ "rule\($0)" }) {
                func sum(_ lines: [EarningLine]) -> Int64 {
                    lines.reduce(0) { $1.rule == rule ? $0 + $1.amount : $0 }
                }
                #expect(sum(posted) + sum(difference) == sum(new), "seed \(random.seed)")
            }
        }
    }
}
