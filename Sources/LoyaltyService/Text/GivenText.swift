import LoyaltyRules

/// What a member is told when they are given something (`assets[].tells`): the document's words, with figures in them.
public enum GivenText {
    /// - Parameter until: the last day of what was given; nil when it never ends.
    public static func text(
        _ asset: Asset, amount: Int64, until: CalendarDay?, in language: Language, program: Program
    ) -> String {
        guard let message = asset.message else { return "" }
        let renderer = ReceiptRenderer(language, program: program)
        var text = message.text(in: language).replacing("{amount}", with: renderer.word(.amount(amount, asset: asset.id)))
        if let until { text = text.replacing("{until}", with: renderer.word(.day(until))) }
        return text
    }
}
