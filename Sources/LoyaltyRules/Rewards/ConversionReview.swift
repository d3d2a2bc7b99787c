/// Whether a member may change an asset into another, and what comes of it (ADV-22).
public enum ConversionReview {
    /// Why not.
    public enum Refusal: String, Error, Sendable, Hashable, CaseIterable {
        case notAllowed = "conversion_not_allowed"
        case tooSmall = "conversion_too_small"
        case step = "conversion_step"
        case limit = "conversion_limit"
    }

    /// What goes out, and what comes in for it.
    public struct Answer: Sendable, Hashable {
        public let terms: ConversionTerms
        /// No more than it takes: what would make no whole unit stays with the member.
        public let taken: AssetAmount
        public let given: AssetAmount
        /// What stays of what was asked for.
        public let kept: Int64
    }

    /// The terms by which an asset becomes another; nil where the program has none.
    public static func terms(from: String, to: String, program: Program) -> ConversionTerms? {
        program.terms.conversions.first { $0.from == from && $0.to == to }
    }

    /// What an amount becomes, rounded down; `convertedThisYear` is what went the same way before in the calendar year.
    public static func convert(
        _ asked: AssetAmount, to: String, convertedThisYear: Int64, program: Program
    ) throws(Refusal) -> Answer {
        guard let terms = terms(from: asked.asset, to: to, program: program) else { throw .notAllowed }
        guard asked.amount >= least(terms, program: program) else { throw .tooSmall }
        guard asked.amount % (terms.step ?? 1) == 0 else { throw .step }
        let given = result(of: asked.amount, terms, program: program)
        let taken = need(for: given, terms, program: program)
        guard taken <= terms.atMostPerYear - convertedThisYear else { throw .limit }
        return Answer(
            terms: terms, taken: AssetAmount(terms.from, taken), given: AssetAmount(terms.to, given),
            kept: asked.amount - taken)
    }

    /// The least at a time: what the document says, and never less than what makes one unit.
    public static func least(_ terms: ConversionTerms, program: Program) -> Int64 {
        max(terms.atLeast, need(for: 1, terms, program: program))
    }

    /// What an amount becomes, rounded down.
    public static func result(of amount: Int64, _ terms: ConversionTerms, program: Program) -> Int64 {
        let (numerator, denominator) = ratio(terms, program)
        return Int64(clamping: Rounding.floor.divide(Int128(amount) * numerator, by: denominator))
    }

    /// The least that becomes so much.
    private static func need(for result: Int64, _ terms: ConversionTerms, program: Program) -> Int64 {
        let (numerator, denominator) = ratio(terms, program)
        guard numerator > 0 else { return .max }
        return Int64(clamping: Rounding.ceiling.divide(Int128(result) * denominator, by: numerator))
    }

    /// So many smallest units of what comes of it for so many smallest units of what is given.
    private static func ratio(_ terms: ConversionTerms, _ program: Program) -> (Int128, Int128) {
        let units = { (asset: String) in Int128(Formats.powerOfTen(program.decimals(of: asset))) }
        return (Int128(terms.rate.millionths) * units(terms.to), 1_000_000 * units(terms.from))
    }

    /// The lines of a receipt: what went out, what came in and why so much, what stays, and what it cost.
    public static func sentences(_ answer: Answer, currency: Currency) -> [ReceiptLine] {
        let taken = ReceiptValue.amount(answer.taken.amount, asset: answer.taken.asset)
        let given = ReceiptValue.amount(answer.given.amount, asset: answer.given.asset)
        let rule = ConversionTerms.rule
        var lines = [
            ReceiptLine(
                "conversion.out", ["amount": taken, "asset": .asset(answer.given.asset)], rule: rule,
                effect: AssetAmount(answer.taken.asset, -answer.taken.amount)),
            ReceiptLine(
                "conversion.in", ["amount": given, "given": taken, "rate": .rate(answer.terms.rate)], rule: rule,
                effect: answer.given),
        ]
        if answer.kept > 0 {
            lines.append(
                ReceiptLine(
                    "conversion.kept",
                    ["amount": .amount(answer.kept, asset: answer.taken.asset), "asset": .asset(answer.given.asset)],
                    rule: rule))
        }
        return lines + TradeReview.sentence(answer.terms.fee, for: answer.taken, currency: currency, of: .conversion)
    }
}
