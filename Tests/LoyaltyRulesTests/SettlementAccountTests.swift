import Testing

@testable import LoyaltyRules

@Suite("What an account means for the settlement")
struct SettlementAccountTests {
    /// The account, the sum of its entries, whether they take others back, and what that comes to.
    static let parts: [(account: String, points: Int64, isReversal: Bool, comes: String)] = [
        ("issuance@a", 100, false, "a issued 100"), ("issuance@a", -100, true, "a issued -100"),
        ("issuance@a", -30, false, "a issued -30"), ("issuance", 5, false, " issued 5"),
        ("goodwill@a", 50, false, "a goodwill 50"), ("goodwill@a", -20, false, "a goodwill -20"),
        ("cash@a", 70, false, "a sold 70"),
        ("redemption@a", -300, false, "a honoured 300"), ("redemption@a", 300, true, "a honoured -300"),
        ("redemption@a", 40, false, "a issued 40"), ("redemption@a", -40, true, "a issued -40"),
        ("breakage", -700, false, " ended 700"), ("breakage", 700, true, " ended -700"),
        ("breakage", 500, false, " ended -500"),
        ("transfer", 10, false, "–"), ("debt", 10, false, "–"), ("debt", -10, false, "–"),
        ("activity@a", 2, false, "–"), ("issuances@a", 2, false, "–"), ("", 2, false, "–"),
    ]

    @Test("PTS-07 what takes an entry back goes with what it takes back; debts and gifts come to nothing", arguments: parts.indices)
    func part(index: Int) {
        let line = Self.parts[index]
        let part = SettlementAccount(line.account).part(line.points, isReversal: line.isReversal)
        #expect((part.map { "\($0.hotel) \($0.kind) \($0.points)" } ?? "–") == line.comes)
    }

    @Test("PTS-07 the entries behind a figure are those that make it", arguments: SettlementKind.allCases)
    func behind(kind: SettlementKind) {
        for hotel in ["a", ""] {
            let parts = SettlementAccount.parts(of: kind, at: hotel)
            for (account, points, isReversal, _) in Self.parts where account.hasSuffix("@a") == (hotel == "a") {
                let isListed = parts.contains { part in
                    guard part.account == account else { return false }
                    let gives = isReversal ? part.givesByReversal : part.givesDirectly
                    return gives == nil || gives == (points > 0)
                }
                let counts = SettlementAccount(account).part(points, isReversal: isReversal)?.kind == kind
                #expect(isListed == counts, "\(kind) \(account) \(points)")
            }
            #expect(parts.filter { $0.cameIn != nil }.count <= 1)
        }
    }
}
