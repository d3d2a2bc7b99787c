import Foundation

/// What a copy of a member's data is read with: a statement for each table, its columns in the order of the columns of the file.
enum CopySQL: String, CaseIterable {
    case member = """
        SELECT member_id, language, channel, property_id, joined_on, joined_at FROM member WHERE member_id = $1 ORDER BY
        member_id
        """
    case memberTrait = """
        SELECT birthday, tags FROM member_trait WHERE member_id = $1 ORDER BY member_id
        """
    case memberProfile = """
        SELECT is_special, special_at, confirmed_at FROM member_profile WHERE member_id = $1 ORDER BY member_id
        """
    case memberDocument = """
        SELECT seen_by, seen_at FROM member_document WHERE member_id = $1 ORDER BY member_id
        """
    case profileChange = """
        SELECT change_id, field, channel, actor, recorded_at FROM profile_change WHERE member_id = $1 ORDER BY change_id
        """
    case card = """
        SELECT card_number, kind, status, issued_at, last_on, batch_id FROM card WHERE member_id = $1 ORDER BY issued_at
        """
    case cardEvent = """
        SELECT event_id, card_number, step, cause, fee, is_waived, property, actor, recorded_at FROM card_event
        WHERE member_id = $1 ORDER BY event_id
        """
    case memberPIN = """
        SELECT misses, paused_until, set_by, set_at FROM member_pin WHERE member_id = $1 ORDER BY member_id
        """
    case consent = """
        SELECT recorded_at, purpose, granted, text_version, channel FROM consent WHERE member_id = $1 ORDER BY
        consent_id
        """
    case standing = """
        SELECT status, entry_count, balances, tier, tier_since, tier_until, last_activity_on, updated_at FROM standing
        WHERE member_id = $1 ORDER BY member_id
        """
    case ledgerOperation = """
        SELECT operation_id, name, occurred_on, recorded_at, program_version, property_id, folio_id, actor, reason,
        receipt FROM ledger_operation WHERE member_id = $1 ORDER BY operation_id
        """
    case ledgerEntry = """
        SELECT sequence, operation_id, rule, asset, amount, balance_after, account, property_id, folio_id, occurred_on,
        recorded_at, reverses FROM ledger_entry WHERE member_id = $1 ORDER BY sequence
        """
    case lot = """
        SELECT lot_id, kind, asset, original, remaining, earned_on, expires_on, folio_id, reserved, available_on FROM
        lot WHERE member_id = $1 ORDER BY lot_id
        """
    case lotUse = """
        SELECT lot_id, sequence, amount FROM lot_use WHERE member_id = $1 ORDER BY sequence, lot_id
        """
    case folio = """
        SELECT folio_id, revision, status, kind, property_id, outlet_id, number, arrival_on, departure_on, currency,
        lines, details, tier, recorded_at FROM folio WHERE member_id = $1 ORDER BY folio_id, revision
        """
    case pointHold = """
        SELECT hold_id, asset, amount, used, state, property_id, subject, reason, placed_on, expires_at, recorded_at
        FROM point_hold WHERE member_id = $1 ORDER BY hold_id
        """
    case holdStep = """
        SELECT hold_id, place, kind, amount, recorded_at FROM hold_step WHERE member_id = $1 ORDER BY hold_id, place
        """
    case choiceOffer = """
        SELECT offer_id, source, offered_on, until_on, state, chosen FROM choice_offer WHERE member_id = $1 ORDER BY
        offer_id
        """
    case expiryNotice = """
        SELECT lot_id, ends_on, told_on FROM expiry_notice WHERE member_id = $1 ORDER BY lot_id, ends_on
        """
    case membershipRenewal = """
        SELECT renewal_id, renewed_on FROM membership_renewal WHERE member_id = $1 ORDER BY renewal_id
        """
    case claimPhoto = """
        SELECT claim_id FROM claim_photo WHERE member_id = $1 ORDER BY claim_id
        """
    case claim = """
        SELECT claim_id, state, kind, property, outlet, number, claimed_on, nights, amount, opened_at, way, points, outcome,
        decided_at FROM claim WHERE member_id = $1 ORDER BY claim_id
        """
    case conductCase = """
        SELECT case_id, state, kind, property, opened_at, sanction, until_on, decided_at, appealed_at, lifted_at, carried_at, signal
        FROM conduct_case WHERE member_id = $1 ORDER BY case_id
        """
    case withheldFolio = """
        SELECT folio_id, case_id, released_by FROM withheld_folio WHERE member_id = $1 ORDER BY folio_id
        """
    case memberMerge = """
        SELECT survivor_id, merged_on FROM member_merge WHERE member_id = $1 ORDER BY operation_id
        """
    case memberUnmerge = """
        SELECT merge_id, undone_on FROM member_unmerge WHERE member_id = $1 ORDER BY merge_id
        """
    case mergedPerson = """
        SELECT leaving_id, taken, merged_at FROM merged_person WHERE member_id = $1 ORDER BY operation_id
        """
    case memberOrigin = """
        SELECT source, paper_form, join_code, application_id, age_checked, agreed_at FROM member_origin WHERE member_id = $1
        ORDER BY member_id
        """
    case poolSeat = """
        SELECT pool_id, joined_on FROM pool_seat WHERE member_id = $1 ORDER BY operation_id
        """
    case poolDeparture = """
        SELECT seat_id, left_on FROM pool_departure WHERE member_id = $1 ORDER BY seat_id
        """
    case poolMove = """
        SELECT sequence, pool_id, lot_id FROM pool_move WHERE member_id = $1 ORDER BY sequence
        """
    case programNotice = """
        SELECT version, kind, channel, told_at FROM program_notice WHERE member_id = $1 ORDER BY version, kind
        """
    case referral = """
        SELECT referrer_id, referred_on FROM referral WHERE member_id = $1 ORDER BY referred_on
        """
    case reinstatement = """
        SELECT sequence, ending, lot_id, amount FROM reinstatement WHERE member_id = $1 ORDER BY sequence
        """
    case staffMembership = """
        SELECT linked_at FROM staff_membership WHERE member_id = $1 ORDER BY linked_at
        """
    case staffTask = """
        SELECT task_id, lot_id, asset, property, opened_on, due_on, done_at FROM staff_task WHERE member_id = $1 ORDER
        BY task_id
        """
    case tierGift = """
        SELECT sequence, gift, reached_on FROM tier_gift WHERE member_id = $1 ORDER BY sequence
        """
    case tierTitle = """
        SELECT title_id, tier, cause, from_on, until_on FROM tier_title WHERE member_id = $1 ORDER BY title_id
        """
    case tierWarning = """
        SELECT tier, until_on, warned_at FROM tier_warning WHERE member_id = $1 ORDER BY tier, until_on
        """
    case tierRunItem = """
        SELECT run_id, tier_before, tier_after, change, cause, falls_on, held_until, hold_reason, outcome FROM
        tier_run_item WHERE member_id = $1 ORDER BY run_id
        """
    case bulkCreditItem = """
        SELECT bulk_id, state, code, operation_id FROM bulk_credit_item WHERE member_id = $1 ORDER BY bulk_id
        """
    case titleWithdrawal = """
        SELECT title_id, operation_id FROM title_withdrawal WHERE member_id = $1 ORDER BY title_id
        """
    case outbox = """
        SELECT event_id, name, recorded_at, sent_at FROM outbox WHERE member_id = $1 ORDER BY event_id
        """
    case audit = """
        SELECT audit_id, recorded_at, actor, operation, property_id, outcome, reason FROM audit WHERE member_id = $1
        ORDER BY audit_id
        """
    case accessLog = """
        SELECT access_id, recorded_at, actor, fields, reason FROM access_log WHERE member_id = $1 ORDER BY access_id
        """
    case external = "SELECT lookup_key FROM lookup WHERE member_id = $1 AND kind IN ('mobile', 'email', 'external') AND kind = 'external'"

    /// The name of the table of the copy: a word that never changes.
    var table: String {
        switch self {
        case .member: "member"
        case .memberTrait: "member_trait"
        case .memberProfile: "member_profile"
        case .memberDocument: "member_document"
        case .profileChange: "profile_change"
        case .card: "card"
        case .cardEvent: "card_event"
        case .memberPIN: "member_pin"
        case .consent: "consent"
        case .standing: "standing"
        case .ledgerOperation: "ledger_operation"
        case .ledgerEntry: "ledger_entry"
        case .lot: "lot"
        case .lotUse: "lot_use"
        case .folio: "folio"
        case .pointHold: "point_hold"
        case .holdStep: "hold_step"
        case .choiceOffer: "choice_offer"
        case .expiryNotice: "expiry_notice"
        case .membershipRenewal: "membership_renewal"
        case .claim: "claim"
        case .claimPhoto: "claim_photo"
        case .conductCase: "conduct_case"
        case .withheldFolio: "withheld_folio"
        case .memberMerge: "member_merge"
        case .memberUnmerge: "member_unmerge"
        case .mergedPerson: "merged_person"
        case .memberOrigin: "member_origin"
        case .poolSeat: "pool_seat"
        case .poolDeparture: "pool_departure"
        case .poolMove: "pool_move"
        case .programNotice: "program_notice"
        case .referral: "referral"
        case .reinstatement: "reinstatement"
        case .staffMembership: "staff_membership"
        case .staffTask: "staff_task"
        case .tierGift: "tier_gift"
        case .tierTitle: "tier_title"
        case .tierWarning: "tier_warning"
        case .tierRunItem: "tier_run_item"
        case .bulkCreditItem: "bulk_credit_item"
        case .titleWithdrawal: "title_withdrawal"
        case .outbox: "outbox"
        case .audit: "audit"
        case .accessLog: "access_log"
        case .external: "outside_key"
        }
    }

    /// The names of its columns, as they stand in the statement.
    var columns: [String] {
        let names = rawValue.replacing("\n", with: " ").dropFirst("SELECT ".count)
        let end = names.range(of: " FROM ")?.lowerBound ?? names.endIndex
        return names[..<end].split(separator: ",").map { $0.filter { $0 != " " } }
    }
}
