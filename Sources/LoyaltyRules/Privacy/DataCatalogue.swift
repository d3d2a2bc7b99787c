/// Every column in which something about a member is stored: its class, what for, on which ground, and how long (SEC-01,
/// SEC-02, SEC-04, SEC-13, MEM-14). A test holds it against the database: a column that is missing here fails it.
public enum DataCatalogue {
    /// Every field, by table.
    public static let fields: [DataField] = persons + access + accounts + proofs

    /// The fields of a table.
    public static func fields(of table: String) -> [DataField] { fields.filter { $0.table == table } }

    /// Who the member is, and what the retention run or an erasure removes.
    private static let persons: [DataField] = [
        DataField("member_person", "wrapped_key", .secret, .service, .contract, .untilErasure),
        DataField("member_person", "sealed", .personal, .service, .contract, .untilErasure),
        DataField("member_person", "member_id updated_at", .account, .service, .contract, .untilErasure),
        DataField("search_token", "token", .personal, .service, .contract, .untilErasure),
        DataField("search_token", "member_id", .account, .service, .contract, .untilErasure),
        DataField("lookup", "lookup_key", .personal, .service, .contract, .untilErasure),
        DataField("lookup", "kind member_id object_id proved_at", .account, .service, .contract, .untilErasure),
        DataField("member_trait", "member_id birthday tags", .account, .profiling, .consent, .untilErasure),
        DataField("member_profile", "sealed special_reason", .personal, .service, .contract, .untilErasure),
        // Goes with the consent for health data, also out of the history.
        DataField("member_profile", "health", .sensitive, .service, .consent, .untilErasure),
        DataField(
            "member_profile", "member_id is_special special_by special_at manager_id confirmed_at confirmed_by", .account, .service,
            .contract, .untilErasure),
        // Goes with the consent for the document.
        DataField("member_document", "sealed", .sensitive, .service, .consent, .untilErasure),
        DataField("member_document", "member_id seen_by seen_at", .account, .service, .consent, .untilErasure),
        DataField("profile_change", "sealed", .personal, .proof, .contract, .untilErasure),
        DataField("profile_change", "health", .sensitive, .proof, .consent, .untilErasure),
        DataField(
            "profile_change", "member_id change_id field channel actor recorded_at", .account, .proof, .contract, .withLedger),
        DataField("merged_person", "sealed", .personal, .proof, .contract, .untilErasure),
        DataField("claim", "note answer", .personal, .proof, .contract, .untilErasure),
        DataField("claim_photo", "sealed", .personal, .proof, .contract, .untilErasure),
        DataField("conduct_case", "evidence notice appeal answer", .personal, .proof, .contract, .untilErasure),
        DataField("privacy_request", "question answer", .personal, .proof, .law, .untilErasure),
        DataField("processing_limit", "note", .personal, .proof, .law, .untilErasure),
        // Emptied as the message leaves.
        DataField("outbox", "payload", .personal, .service, .contract, .days(0)),
        DataField("outbox", "member_id event_id name recorded_at sent_at", .account, .service, .contract, .withLedger),
        // Emptied with the answer.
        DataField("membership_application", "contact_key sealed reason", .personal, .service, .contract, .days(0)),
        DataField(
            "membership_application",
            "application_id state channel property_id join_code applied_at due_at taken_by decided_by decided_at joined_as", .account,
            .service, .contract, .withLedger),
        DataField("mailbox_message", "sealed", .personal, .service, .contract, .days(RetentionSchedule.messageDays)),
        DataField("list_file_part", "sealed", .personal, .service, .contract, .days(ListFile.days)),
        DataField("list_file_part", "file_id part", .account, .service, .contract, .days(ListFile.days)),
        DataField("import_parked", "sealed", .personal, .exchange, .contract, .days(RetentionSchedule.parkedDays)),
    ]

    /// How a member signs in.
    private static let access: [DataField] = [
        DataField("session", "digest csrf", .secret, .signIn, .contract, .days(0)),
        DataField("session", "subject_id kind language flash created_at seen_at expires_at session_id agent address awaits", .account, .signIn, .contract, .days(0)),
        DataField("one_time_code", "contact_digest code_digest", .secret, .signIn, .contract, .days(0)),
        DataField("one_time_code", "member_id attempts created_at expires_at", .account, .signIn, .contract, .days(0)),
        DataField("member_pin", "hash", .secret, .signIn, .contract, .untilErasure),
        DataField("member_pin", "member_id misses paused_until set_by set_at", .account, .signIn, .contract, .untilErasure),
        DataField("throttle", "bucket", .secret, .signIn, .contract, .days(RetentionSchedule.throttleDays)),
    ]

    private static func account(_ table: String, _ columns: String) -> DataField {
        DataField(table, columns, .account, .ledger, .contract, .withLedger)
    }

    /// What the account has and did: no name, no contact.
    private static let accounts: [DataField] = [
        account("member", "member_id language channel property_id joined_on joined_at import_id"),
        account("card", "member_id card_number kind status issued_at last_on batch_id"),
        account("card_event", "member_id event_id card_number step cause fee is_waived property actor recorded_at"),
        account(
            "standing",
            "member_id status entry_count balances tier tier_since tier_until tier_term_from tier_as_of tier_version last_activity_on updated_at last_operation suspended_by contact_changed_at"),
        account(
            "ledger_operation",
            "member_id operation_id name occurred_on recorded_at program_version property_id folio_id import_id actor reason receipt"),
        account(
            "ledger_entry",
            "member_id sequence operation_id rule asset amount balance_after account property_id folio_id occurred_on recorded_at program_version reverses import_id"),
        account("lot", "member_id lot_id asset kind original remaining earned_on expires_on folio_id reserved available_on"),
        account("lot_use", "member_id sequence lot_id amount"),
        account(
            "folio",
            "member_id folio_id revision status kind property_id outlet_id number arrival_on departure_on currency lines details tier program_version day_rate_millionths operation_id import_id recorded_at"),
        account(
            "point_hold",
            "member_id hold_id asset amount used state property_id subject reason placed_on expires_at operation_id recorded_at"),
        account("hold_lot", "member_id hold_id place lot_id amount"),
        account("hold_step", "member_id hold_id place kind amount sequence ends operation_id recorded_at"),
        account("choice_offer", "member_id offer_id source mark offered_on until_on folio_id program_version state chosen settled_by"),
        account("expiry_notice", "member_id lot_id ends_on event_id told_on"),
        account("expiry_notice_delivery", "member_id event_id delivered_on delivered_at"),
        account("membership_renewal", "member_id renewal_id renewed_on operation_id"),
        account(
            "claim",
            "member_id claim_id state kind property outlet number claimed_on nights amount opened_by opened_at due_at owner way category credit_amount points approved_by outcome operation_id decided_by decided_at"),
        account(
            "conduct_case",
            "member_id case_id state kind property opened_by opened_at sanction until_on proposed_by decided_by decided_at appealed_at answered_by lifted_at carried_at signal"),
        account("claim_photo", "member_id claim_id"),
        account("withheld_folio", "member_id folio_id case_id released_by"),
        account("member_merge", "member_id operation_id survivor_id merged_on"),
        account("merged_person", "member_id operation_id leaving_id taken contact_changed_at merged_at"),
        account("member_unmerge", "member_id merge_id operation_id undone_on"),
        account("bulk_credit_item", "member_id bulk_id state code operation_id"),
        account("member_origin", "member_id source paper_form join_code application_id age_checked agreed_at recorded_at"),
        account("pool_seat", "member_id operation_id pool_id head_id joined_on"),
        account("pool_departure", "member_id seat_id operation_id left_on"),
        account("pool_move", "member_id sequence other_id other_sequence lot_id pool_id"),
        account("program_notice", "member_id version kind channel told_at"),
        account("referral", "member_id referrer_id referred_on"),
        account("reinstatement", "member_id sequence ending lot_id amount"),
        account("staff_membership", "member_id user_id linked_at"),
        account("staff_task", "member_id task_id lot_id asset property opened_on due_on done_by done_at"),
        account("tier_gift", "member_id sequence gift reached_on"),
        account("tier_gift_return", "member_id sequence operation_id"),
        account(
            "tier_run_item",
            "member_id run_id tier_before tier_after change cause exception falls_on warned_until points_effect explanation held_until hold_reason held_by outcome operation_id"),
        account("tier_title", "member_id title_id tier cause from_on until_on operation_id"),
        account("tier_warning", "member_id tier until_on warned_at"),
        account("title_withdrawal", "member_id title_id operation_id"),
    ]

    private static func proof(_ table: String, _ columns: String) -> DataField {
        DataField(table, columns, .account, .proof, .law, .withLedger)
    }

    /// What shows that all was done rightly; append-only.
    private static let proofs: [DataField] = [
        proof("consent", "member_id consent_id purpose granted text_version channel recorded_at"),
        proof("audit", "member_id audit_id recorded_at actor operation property_id outcome reason"),
        proof("access_log", "member_id access_id recorded_at actor fields reason"),
        proof(
            "privacy_request",
            "member_id request_id kind state channel opened_on due_on opened_at opened_by decided_at decided_by"),
        proof("processing_limit", "member_id limit_id kind in_force until_on actor recorded_at"),
        proof("erasure", "member_id erased_at actor request_id"),
    ]
}
