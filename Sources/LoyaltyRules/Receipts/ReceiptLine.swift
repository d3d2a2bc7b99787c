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

extension ReceiptLine {
    /// The line as JSON, the same that `Codable` reads and writes; places in alphabetical order.
    func write(to json: inout JSONText) {
        json.raw("{")
        if let effect {
            json.raw("\"effect\":{\"amount\":")
            json.integer(effect.amount)
            json.raw(",\"asset\":")
            json.string(effect.asset)
            json.raw("},")
        }
        json.raw("\"key\":")
        json.string(key)
        if let rule {
            json.raw(",\"rule\":")
            json.string(rule)
        }
        json.raw(",\"values\":{")
        for (index, place) in values.sorted(by: { $0.key < $1.key }).enumerated() {
            if index > 0 { json.raw(",") }
            json.string(place.key)
            json.raw(":")
            json.string(place.value.stored)
        }
        json.raw("}}")
    }
}
