import LoyaltyRules

/// Reads amounts as people type them, with separators of thousands and spaces.
enum AmountForm {
    /// An amount above 0 in its smallest unit; a problem of the field where it is none.
    static func amount(_ name: String, decimals: Int, _ form: Form, _ log: InputLog) -> Int64? {
        let text = form[name].filter { $0 != "," && $0 != " " }
        let value = Decimals.integer(text, decimals: decimals)
        guard let value, value > 0 else {
            log.add(name, text.isEmpty ? "required" : "malformed_integer")
            return nil
        }
        return value
    }

    /// One of the things that may be traded: the one named, or the only one that there is.
    static func asset(_ known: [String], _ form: Form, _ log: InputLog) -> String? {
        if known.count == 1 { return known[0] }
        if let asset = known.first(where: { $0 == form["asset"] }) { return asset }
        log.add("asset", "required")
        return nil
    }
}
