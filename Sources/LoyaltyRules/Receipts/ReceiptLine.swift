/// One sentence of a receipt: which rule said what, with its numbers.
public struct ReceiptLine: Sendable, Hashable, Codable {
    /// The key of the sentence in the receipt texts.
    public let key: String
    /// The values of the sentence's places.
    public let values: [String: ReceiptValue]
    /// The rule of the program document that spoke, where one did.
    public let rule: String?
    /// What the line adds to (or takes from) the member's account, where it does.
    public let effect: AssetAmount?

    /// A sentence, with the effect it explains.
    public init(
        _ key: String, _ values: [String: ReceiptValue] = [:], rule: String? = nil, effect: AssetAmount? = nil
    ) {
        self.key = key
        self.values = values
        self.rule = rule
        self.effect = effect
    }
}
