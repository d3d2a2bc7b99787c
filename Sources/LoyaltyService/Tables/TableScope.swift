/// How a table spreads over many machines (declared here once; distribution and checks follow it).
public enum TableScope: Sendable, Equatable {
    /// By member: `member_id` is first in every key.
    case member
    /// Small, copied everywhere.
    case reference
    /// By the column that is looked up.
    case key(String)

    /// Every table of Tessera with its scope.
    public static let all: [String: TableScope] = [
        "setting": .reference, "program_version": .reference, "day_rate": .reference, "staff_user": .reference,
        "api_client": .reference, "import_run": .reference, "tier_run": .reference, "program_draft": .reference, "program_step": .reference,
        "program_withdrawal": .reference, "program_submission": .reference, "job_run": .reference, "seal_checkpoint": .reference,
        "settlement_month": .reference, "settlement_line": .reference, "settlement_dispute": .reference,
        "lookup": .key("lookup_key"), "search_token": .key("token"), "idempotency": .key("idempotency_key"),
        "session": .key("digest"), "one_time_code": .key("contact_digest"), "throttle": .key("bucket"),
        "mailbox_message": .key("message_id"), "import_parked": .key("import_id"),
        "noted_booking": .key("booking_key"), "rule_budget": .key("rule"),
        "member": .member, "member_person": .member, "consent": .member, "card": .member, "standing": .member,
        "ledger_operation": .member, "ledger_entry": .member, "lot": .member, "lot_use": .member, "folio": .member,
        "tier_title": .member, "tier_gift": .member, "tier_gift_return": .member, "choice_offer": .member, "member_trait": .member,
        "tier_run_item": .member, "tier_warning": .member,
        "referral": .member, "title_withdrawal": .member, "membership_renewal": .member,
        "audit": .member, "access_log": .member, "outbox": .member, "program_notice": .member,
        "point_hold": .member, "hold_lot": .member, "hold_step": .member,
        "reinstatement": .member, "expiry_notice": .member, "expiry_notice_delivery": .member,
        "staff_task": .member,
        "member_merge": .member, "member_unmerge": .member, "merged_person": .member,
        "privacy_request": .member, "processing_limit": .member, "erasure": .member, "privacy_register": .reference, "privacy_policy": .reference,
        "join_channel": .reference, "join_code": .reference, "membership_application": .reference, "member_origin": .member,
        "claim": .member, "claim_photo": .member, "conduct_case": .member, "withheld_folio": .member,
        "member_profile": .member, "member_document": .member, "profile_change": .member,
        "member_view": .reference, "list_file": .reference, "list_file_fetch": .reference, "list_file_part": .key("file_id"),
        "bulk_credit": .reference, "bulk_credit_item": .member,
        "card_event": .member, "member_pin": .member, "card_batch": .reference, "card_custody": .reference,
        "card_stock": .key("card_number"),
        "staff_device": .reference, "staff_identity": .reference, "staff_factor": .reference, "staff_recovery": .reference, "staff_membership": .member,
        "pool_seat": .member, "pool_departure": .member, "pool_move": .member,
    ]
}
