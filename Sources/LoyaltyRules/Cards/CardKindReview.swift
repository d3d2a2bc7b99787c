/// Whether a kind of card can be kept as it was written (CARD-04, CARD-07).
public enum CardKindReview {
    /// A number that cannot be guessed has at least so many digits drawn by chance (threat T3).
    public static let fewestDrawn = 12
    /// As long as ISO/IEC 7812-1 allows.
    public static let mostDigits = 19

    /// The field that is wrong and the problem's word; nil when everything is right.
    /// - Parameter tiers: the ids of the program's tiers.
    public static func problem(_ kind: CardKind, tiers: Set<String>) -> (field: String, problem: String)? {
        if !isID(kind.id) { return ("id", "card_kind_id") }
        for (field, name) in [("name_en", kind.english), ("name_zh_hans", kind.simplifiedChinese), ("name_zh_hant", kind.traditionalChinese)] {
            if name.allSatisfy(\.isWhitespace) { return (field, "required") }
            if name.unicodeScalars.count > 60 { return (field, "too_long") }
        }
        if !(16...mostDigits).contains(kind.digits) { return ("digits", "card_digits") }
        if kind.prefix.isEmpty || !kind.prefix.utf8.allSatisfy({ (48...57).contains($0) }) { return ("prefix", "malformed_integer") }
        if drawn(kind) < fewestDrawn { return ("prefix", "card_prefix_long") }
        if !(0...240).contains(kind.months) { return ("months", "out_of_bounds") }
        for (field, fee) in [
            ("price_minor", kind.price), ("loss_fee_minor", kind.lossFee), ("damage_fee_minor", kind.damageFee),
            ("renewal_fee_minor", kind.renewalFee),
        ] where !(0...Decimals.largestAmount).contains(fee) { return (field, "out_of_bounds") }
        if kind.tiers.contains(where: { !tiers.contains($0) }) { return ("tiers", "card_tier") }
        if kind.partner.unicodeScalars.count > 60 { return ("partner", "too_long") }
        return standardProblem(kind)
    }

    /// How many digits of a number are drawn by chance.
    public static func drawn(_ kind: CardKind) -> Int { kind.digits - kind.prefix.utf8.count - 1 }

    /// Everybody gets the standard kind on joining: it has a name and no condition.
    private static func standardProblem(_ kind: CardKind) -> (field: String, problem: String)? {
        guard kind.id == CardKind.standardID else { return nil }
        if !kind.isNamed { return ("is_named", "card_standard") }
        if kind.price > 0 { return ("price_minor", "card_standard") }
        if !kind.tiers.isEmpty { return ("tiers", "card_standard") }
        return nil
    }

    private static func isID(_ id: String) -> Bool {
        (1...30).contains(id.utf8.count)
            && id.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 95 }
    }
}
