/// What a posted stay or bill, or a row that an import set aside, says about a claim.
public struct ClaimEvidence: Sendable, Hashable {
    /// The hotel; nil where the source does not say it in a form that can be read.
    public let property: String?
    public let number: String?
    public let day: CalendarDay?
    /// The amounts that the guest may have read from the paper: with tax and service, and without.
    public let amounts: [Int64]
    /// The guest is the member: known by the account, or named in the row.
    public let isMember: Bool

    public init(property: String?, number: String?, day: CalendarDay?, amounts: [Int64], isMember: Bool) {
        self.property = property
        self.number = number
        self.day = day
        self.amounts = amounts
        self.isMember = isMember
    }

    /// What a posted stay or bill says.
    public init(_ folio: Folio, isMember: Bool) {
        let net = folio.lines.reduce(Int64(0)) { $0 + $1.net }
        let all = folio.lines.reduce(Int64(0)) { $0 + $1.net + $1.tax + $1.service }
        self.init(
            property: folio.property, number: folio.number, day: folio.occurredOn, amounts: net == all ? [net] : [net, all],
            isMember: isMember)
    }
}
