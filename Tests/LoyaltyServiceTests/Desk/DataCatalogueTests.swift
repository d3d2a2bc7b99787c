import LoyaltyRules
import LoyaltyTestKit
import PortableSQL
import Testing

@testable import LoyaltyService

@Suite("The catalogue of personal data is true", .serialized)
struct DataCatalogueTests {
    /// Tables that tell of nobody, or of staff.
    private static let others: Set = [
        "setting", "program_version", "day_rate", "staff_user", "api_client", "import_run", "tier_run", "program_draft", "program_step",
        "program_withdrawal", "program_submission", "job_run", "seal_checkpoint", "settlement_month", "settlement_line",
        "settlement_dispute", "noted_booking", "rule_budget", "idempotency", "privacy_register", "privacy_policy",
        "card_batch", "card_custody", "card_stock", "join_channel", "join_code",
        "staff_device", "staff_identity", "staff_factor", "staff_recovery",
        "member_view", "list_file", "list_file_fetch", "bulk_credit",
    ]

    @Test("SEC-02 MEM-14 every column about a member is in the catalogue")
    func complete() throws {
        let database = try TestDatabase(.sqlite)
        let service = try database.open()
        let columns = try service.desk.database.read { tx in
            try TableScope.all.keys.reduce(into: [String: Set<String>]()) { found, table in
                let rows = try tx.rows("SELECT name FROM pragma_table_info($1)", [.text(table)])
                found[table] = Set(try rows.map { try $0.text(0) })
            }
        }
        try service.close()
        for (table, names) in columns where !Self.others.contains(table) {
            let fields = DataCatalogue.fields(of: table)
            let told = fields.flatMap(\.columns)
            let known = table == "import_parked" || table == "mailbox_message" || table == "throttle" ? Set(told) : names
            #expect(Set(told) == known, "\(table): \(Set(told).symmetricDifference(known).sorted())")
            #expect(Set(told).count == told.count, "\(table) has a column twice")
        }
        #expect(Set(DataCatalogue.fields.map(\.table)).isSubset(of: columns.keys))
        for (table, scope) in TableScope.all where scope == .member {
            #expect(!DataCatalogue.fields(of: table).isEmpty, "\(table)")
        }
    }

    @Test("SEC-11 a copy has every table that belongs to a member, and no column that is secret")
    func copy() {
        let told = Set(CopySQL.allCases.map(\.table)).union(["person", "privacy_request", "processing_limit"])
        let internals: Set = [
            // What seals and finds the person is handed out opened, or is nothing in itself.
            "member_person", "erasure", "hold_lot", "expiry_notice_delivery", "tier_gift_return",
        ]
        for (table, scope) in TableScope.all where scope == .member && !internals.contains(table) {
            #expect(told.contains(table), "\(table)")
        }
        for statement in CopySQL.allCases where statement != .external {
            let fields = DataCatalogue.fields(of: statement.table)
            let open = Set(fields.filter(\.dataClass.isInCopy).flatMap(\.columns))
            #expect(Set(statement.columns).isSubset(of: open), "\(statement.table)")
        }
    }
}
