/// Every reason for which the business says no. The raw value is stable for ever: callers branch on it.
public enum RefusalCode: String, Sendable, CaseIterable, Codable {
    // Who may
    case permissionDenied = "permission_denied"
    case propertyOutOfScope = "property_out_of_scope"
    case idempotencyKeyReused = "idempotency_key_reused"
    // Members
    case memberUnknown = "member_unknown"
    case memberClosed = "member_closed"
    case mobileTaken = "mobile_taken"
    case emailTaken = "email_taken"
    case agreementMissing = "agreement_missing"
    // Program
    case noProgramInForce = "program_none_in_force"
    case programUnchanged = "program_unchanged"
    case effectiveDateTooEarly = "program_effective_too_early"
    // Folios
    case propertyUnknown = "property_unknown"
    case outletUnknown = "outlet_unknown"
    case departureBeforeArrival = "departure_before_arrival"
    case stayTooLong = "stay_too_long"
    case dayInFuture = "day_in_future"
    case categoryUnknown = "category_unknown"
    case amountNegative = "amount_negative"
    case amountTooLarge = "amount_too_large"
    case dayRateUnknown = "day_rate_unknown"
    case stayDuplicate = "stay_duplicate"
    case billDuplicate = "bill_duplicate"
    case folioUnknown = "folio_unknown"
    case folioCancelled = "folio_cancelled"
    case correctionChangesNothing = "correction_changes_nothing"
    // Points
    case assetUnknown = "asset_unknown"
    case adjustmentZero = "adjustment_zero"
    case adjustmentOverLimit = "adjustment_over_limit"
    case pointsInsufficient = "points_insufficient"
    case pointsAlreadySpent = "points_already_spent"
    case entryUnknown = "entry_unknown"
    case entryAlreadyReversed = "entry_already_reversed"
    case entryIsReversal = "entry_is_reversal"
    case balanceTooLarge = "balance_too_large"
    // Access
    case loginTaken = "login_taken"
    case userUnknown = "user_unknown"
    case clientUnknown = "client_unknown"
    case passwordTooWeak = "password_too_weak"
    case importUnknown = "import_unknown"
    case importAlreadyReversed = "import_already_reversed"
}
