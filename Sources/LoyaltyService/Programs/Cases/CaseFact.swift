import LoyaltyRules

/// Something that happens in a case.
enum CaseFact: Sendable {
    case folio(Folio, postedOn: CalendarDay?)
    /// A fact told anew with other charges; without charges: taken back.
    case revision(FolioKind, number: String, lines: [FolioLine]?, on: CalendarDay)
    /// A tier given by staff; without a reason it stands for a history that the case does not tell.
    case grant(tier: String, from: CalendarDay, until: CalendarDay?, reason: String?)
    /// A tier lent on trial.
    case challenge(tier: String, on: CalendarDay)
    /// A tier bought at one of its prices.
    case buyTier(price: String, on: CalendarDay)
    /// A tier received that another member pays for.
    case receiveTier(price: String, on: CalendarDay)
    case redeem(reward: String, QuoteRequest, by: Redeemer)
    case choose(of: String, options: [String], mark: Int64?, on: CalendarDay)
    case use(AssetAmount, on: CalendarDay)
    case transfer(AssetAmount, on: CalendarDay)
    /// An asset is changed into another.
    case convert(AssetAmount, into: String, on: CalendarDay)
    /// An asset is moved to another member of the family pool.
    case pool(AssetAmount, on: CalendarDay)
    case buyPoints(asset: String, money: Int64, on: CalendarDay)
    /// The membership is ended for good.
    case close(reason: String, on: CalendarDay)
    /// The member is told what is about to end, and the notice is delivered.
    case notice(on: CalendarDay)
    /// The price of a reward is asked.
    case quote(reward: String, QuoteRequest)
    /// What a member pays of a list price is asked.
    case memberPrice(list: Int64, category: String, QuoteRequest)
    /// What the member has of a benefit is asked.
    case benefit(String, QuoteRequest)
    /// Something is asked of the card of the member's tier.
    case card(CardReview.Wish, QuoteRequest)

    /// The day on which it happens.
    var day: CalendarDay {
        switch self {
        case .folio(let folio, let posted): max(folio.occurredOn, posted ?? folio.occurredOn)
        case .revision(_, _, _, let day), .challenge(_, let day), .buyTier(_, let day), .receiveTier(_, let day), .choose(_, _, _, let day),
            .use(_, let day), .transfer(_, let day), .buyPoints(_, _, let day), .convert(_, _, let day), .pool(_, let day), .close(_, let day), .notice(let day): day
        case .grant(_, let from, _, _): from
        case .quote(_, let request), .redeem(_, let request, _), .memberPrice(_, _, let request), .benefit(_, let request), .card(_, let request):
            request.day
        }
    }

    /// What it is called where it went wrong.
    var name: String {
        switch self {
        case .folio(let folio, _): folio.kind.rawValue
        case .revision(_, _, let lines, _): lines == nil ? "cancel" : "correct"
        case .grant: "grant"
        case .challenge: "challenge"
        case .buyTier: "buy_tier"
        case .receiveTier: "receive_tier"
        case .redeem: "redeem"
        case .choose: "choose"
        case .use: "use"
        case .transfer: "transfer"
        case .convert: "convert"
        case .pool: "pool"
        case .buyPoints: "buy_points"
        case .close: "close"
        case .notice: "notice"
        case .quote: "price"
        case .memberPrice: "member_price"
        case .benefit: "benefit"
        case .card: "card"
        }
    }
}
