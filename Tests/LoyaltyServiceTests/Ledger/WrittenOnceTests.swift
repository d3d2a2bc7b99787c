import LoyaltyRules
import LoyaltyTestKit
import PortableSQL
import Testing

@testable import LoyaltyService

@Suite("Ledger: what is written once", .serialized)
struct WrittenOnceTests {
    @Test("I-24 PTS-29 is neither changed nor deleted, by the server itself neither", arguments: Engine.all)
    func appendOnly(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let member = try await stage.enrol()
        try await stage.record(stage.stayFolio("S1", to: "2026-06-01", net: 10_000), for: member)
        try await stage.adjust(member, -50)
        _ = try await stage.service.reading.member(member, by: .system)
        _ = try await stage.desk.perform(stage.cancelledBooking(1), by: .system)
        let told = TellOfVersion(member: member, kind: .coming, version: 1)
        _ = try await stage.desk.perform(told, by: .system)
        let hold = try await stage.hold(20, for: member)
        try await stage.perform(CaptureHold(member: member, hold: hold, amount: 5))
        let later = try await stage.publish("# later\n", from: "2027-01-01")
        _ = try await stage.desk.perform(WithdrawVersion(version: later, reason: "not yet"), by: .system)
        let draft = try await stage.draft("# draft\n")
        _ = try await stage.desk.perform(SubmitDraft(draft: draft, revision: 1), by: stage.author)
        let before = try stage.dump()
        let columns = [
            "ledger_operation": "reason", "ledger_entry": "amount", "lot_use": "amount", "folio": "lines",
            "consent": "granted", "audit": "outcome", "access_log": "fields", "program_version": "document",
            "noted_booking": "status", "program_step": "digest", "program_withdrawal": "reason",
            "program_submission": "note", "program_notice": "channel", "hold_lot": "amount",
            "hold_step": "kind",
        ]
        for (table, column) in columns {
            #expect(try stage.count("SELECT COUNT(*) FROM \(table)") > 0, "\(table)")
            for sql in ["UPDATE \(table) SET \(column) = \(column)", "DELETE FROM \(table)"] {
                #expect(throws: SQLFault.self, "\(sql)") {
                    try stage.desk.database.write { try $0.execute(sql, []) }
                }
            }
        }
        #expect(try stage.dump() == before)
        try stage.close()
    }

    @Test("I-24 PTS-29 every table of history is written once, on both engines alike", arguments: Engine.all)
    func tables(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let names = try stage.desk.database.read { tx in
            let sql =
                tx.dialect == .sqlite
                ? """
                SELECT u.tbl_name FROM sqlite_master u JOIN sqlite_master d ON d.tbl_name = u.tbl_name
                WHERE u.type = 'trigger' AND u.name = u.tbl_name || '_no_update' AND d.name = u.tbl_name || '_no_delete'
                """
                : """
                SELECT CAST(tablename AS TEXT) FROM pg_tables
                WHERE schemaname = CURRENT_SCHEMA
                    AND has_table_privilege(quote_ident(schemaname) || '.' || quote_ident(tablename), 'INSERT')
                    AND NOT has_table_privilege(quote_ident(schemaname) || '.' || quote_ident(tablename), 'UPDATE')
                    AND NOT has_table_privilege(quote_ident(schemaname) || '.' || quote_ident(tablename), 'DELETE')
                """
            return try tx.rows(sql, []).map { try $0.text(0) }
        }
        #expect(Set(names) == Set(WrittenOnce.tables))
        try stage.close()
    }
}
