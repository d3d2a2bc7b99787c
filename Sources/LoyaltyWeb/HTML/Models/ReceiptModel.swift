/// The receipt of one operation: what happened, by which rules, and why it came to this amount.
struct ReceiptModel: Sendable {
    /// A link to another receipt.
    struct Link: Sendable {
        /// The other operation, such as 消费 2026-11-22.
        let label: String
        let href: String
    }

    /// What happened, such as 消费登记.
    let title: String
    let memberName: String
    /// The member's page; `nil` in the portal.
    var memberHref: String? = nil
    /// In groups of four; on paper the last four digits.
    var cardNumber: String
    let operationNumber: String
    /// The hotel's business day, `2026-11-22`.
    let day: String
    /// Date and time of recording at the hotel, `2026-11-22 14:05`.
    let recordedAt: String
    let propertyName: String
    /// Who recorded it: a person or a system; `nil` where the member need not know.
    var actor: String? = nil
    /// The program document used, such as 会员制度 第 3 版.
    let programVersion: String
    /// That version's page; `nil` for those who may not read it.
    var programHref: String? = nil
    /// Source document, such as a bill number.
    var source: String? = nil
    let lines: [ReceiptLine]
    /// The result by asset, with signs, such as 积分: +1,536.
    let totals: [NamedFigure]
    let balanceAfter: String
    let pointsName: String
    /// The receipt that reversed this one.
    var reversedBy: Link? = nil
    /// The receipt that this one reverses.
    var reverses: Link? = nil
    /// Why, where someone had to say so.
    var reason: String? = nil
    /// Where the whole stay or bill can be cancelled, if the reader may.
    var cancelHref: String? = nil
    /// Where it can be reversed, if the reader may.
    var reverseHref: String? = nil
    /// Where what ended with it can be given back, if the reader may and the program lets.
    var reinstateHref: String? = nil
    /// Where its amounts can be corrected, if the reader may.
    var correctHref: String? = nil
    /// How often the slip was printed before; on paper only.
    var printed = 0
    /// What the bar code of the slip says; nil on the screen.
    var code: String?
    /// The slip for the printer.
    var printHref: String? = nil
}
