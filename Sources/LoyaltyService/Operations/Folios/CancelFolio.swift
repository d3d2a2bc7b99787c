import LoyaltyRules

/// Cancels a stay or bill: everything it gave is taken back, and the tier is what it would be without it.
public struct CancelFolio: Operation {
    public static let name = "folio.cancel"
    public static let permission = Permission.correctFolio
    public let member: MemberID
    public let folio: Int64
    public let reason: String
    /// The import that is being reversed; 0 for none.
    public let importID: Int64

    public init(member: MemberID, folio: Int64, reason: String, importID: Int64 = 0) {
        self.member = member
        self.folio = folio
        self.reason = reason
        self.importID = importID
    }

    public var laneKey: Int { MemberReference.id(member).laneKey }

    public func run(in context: OperationContext) throws -> Posted {
        try FolioRevision.post(
            folio, of: member, operation: Self.name, lines: nil, reason: reason, importID: importID, in: context)
    }
}
