import LoyaltyRules
import LoyaltyTestKit
import PortableSQL
import Testing

@testable import LoyaltyService

@Suite("Cards: what the database itself refuses", .serialized)
struct CardStepTests {
    @Test("T4 CARD-10 of all pairs of states, a card takes only those that a step leads to", arguments: Engine.all)
    func cards(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let member = try await stage.enrol()
        for from in CardStatus.allCases {
            for to in CardStatus.allCases {
                let number = "X-\(from.rawValue)-\(to.rawValue)"
                let leads = CardStep.allCases.contains { CardLife.after($0, from) == to }
                try stage.desk.database.write { tx in
                    let card = CardRow(
                        member: member, number: number, kind: "standard", status: from, issuedAt: stage.clock.clock.now(),
                        lastOn: nil, batch: 0)
                    try CardTable.insert(card, in: tx)
                }
                let taken = changes(stage, "UPDATE card SET status = '\(to.rawValue)' WHERE card_number = '\(number)'")
                #expect(taken == (from == to || leads), "\(from) to \(to)")
            }
        }
        try stage.close()
    }

    @Test("T4 CARD-01 of all pairs of states, a number made in advance takes only legal ones", arguments: Engine.all)
    func numbers(engine: Engine) async throws {
        let stage = try await Stage(engine)
        for (place, from) in CardNumberState.allCases.enumerated() {
            for (turn, to) in CardNumberState.allCases.enumerated() {
                let number = "N-\(from.rawValue)-\(to.rawValue)"
                let leads = CardBatchStep.allCases.contains { from.after($0) == to }
                let isHandedOut = to == .issued && (from == .stock || from == .offered)
                try stage.desk.database.write { tx in
                    try tx.execute(
                        "INSERT INTO card_stock (card_number, batch_id, place, kind, state) VALUES ($1, 1, $2, 'standard', $3)",
                        [.text(number), .number(place * 10 + turn), .text(from.rawValue)])
                }
                let taken = changes(stage, "UPDATE card_stock SET state = '\(to.rawValue)' WHERE card_number = '\(number)'")
                #expect(taken == (from == to || leads || isHandedOut), "\(from) to \(to)")
            }
        }
        try stage.close()
    }

    @Test("T4 no card is given to another member, and none disappears", arguments: Engine.all)
    func belongings(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let member = try await stage.enrol()
        let other = try await stage.enrol(number: 2)
        try stage.desk.database.write { tx in
            try CardTable.insert(
                CardRow(
                    member: member, number: "X-1", kind: "standard", status: .active, issuedAt: stage.clock.clock.now(),
                    lastOn: nil, batch: 0), in: tx)
            try tx.execute(
                "INSERT INTO card_stock (card_number, batch_id, place, kind, state) VALUES ('N-1', 1, 1, 'standard', 'void')", [])
        }
        let before = try stage.dump()
        for sql in [
            "UPDATE card SET member_id = \(other.value) WHERE card_number = 'X-1'",
            "UPDATE card SET card_number = 'X-2' WHERE card_number = 'X-1'",
            "DELETE FROM card WHERE card_number = 'X-1'",
            "UPDATE card_stock SET card_number = 'N-2' WHERE card_number = 'N-1'",
            "UPDATE card_stock SET batch_id = 2 WHERE card_number = 'N-1'",
            "DELETE FROM card_stock WHERE card_number = 'N-1'",
        ] {
            #expect(!changes(stage, sql), "\(sql)")
        }
        #expect(try stage.dump() == before)
        try stage.close()
    }

    /// Whether the database takes a statement.
    private func changes(_ stage: Stage, _ sql: String) -> Bool {
        do {
            try stage.desk.database.write { try $0.execute(sql, []) }
            return true
        } catch { return false }
    }
}
