import LoyaltyRules

/// The business says no: a stable code and the values of its sentence. Nothing was changed.
public struct Refusal: Error, Sendable, Equatable {
    public let code: RefusalCode
    /// The values of the sentence's places (`refusal.<code>` in the texts).
    public let values: [String: ReceiptValue]
    /// The member and operation that stand in the way, for example the first posting of a duplicate bill.
    public let conflict: OperationReference?

    public init(
        _ code: RefusalCode, _ values: [String: ReceiptValue] = [:], conflict: OperationReference? = nil
    ) {
        self.code = code
        self.values = values
        self.conflict = conflict
    }

    /// A refusal of the rules, which use the same words.
    init(rule: some RawRepresentable<String>, _ values: [String: ReceiptValue] = [:]) {
        self.init(RefusalCode(rawValue: rule.rawValue) ?? .permissionDenied, values)
    }
}
