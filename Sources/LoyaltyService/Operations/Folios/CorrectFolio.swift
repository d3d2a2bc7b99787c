import LoyaltyRules

/// Corrects the amounts of a stay or bill (更正): the difference is posted, lots keep their dates.
public struct CorrectFolio: Operation {
    public static let name = "folio.correct"
    public static let permission = Permission.correctFolio
    public let member: MemberID
    public let folio: Int64
    /// The charges as they should have been, in the folio's currency.
    public let lines: [FolioLine]
    public let reason: String

    public init(member: MemberID, folio: Int64, lines: [FolioLine], reason: String) {
        self.member = member
        self.folio = folio
        self.lines = lines
        self.reason = reason
    }

    public var laneKey: Int { MemberReference.id(member).laneKey }

    public func run(in context: OperationContext) throws -> Posted {
        try FolioRevision.post(
            folio, of: member, operation: Self.name, lines: lines, reason: reason, in: context)
    }
}
