import LoyaltyRules

/// Records a stay that took place: points, tallies and tier follow at once (PTS-01, TIER-08).
public struct RecordStay: Operation {
    public static let name = "stay.record"
    public static let permission = Permission.recordStay
    public let member: MemberReference
    public let folio: Folio

    public init(member: MemberReference, folio: Folio) {
        self.member = member
        self.folio = folio
    }

    public var property: String? { folio.property }
    public var laneKey: Int { member.laneKey }

    public var canonicalInput: String { FolioPosting.canonicalInput(member, folio) }

    public func run(in context: OperationContext) throws -> Posted {
        try FolioPosting.post(folio, member: member, operation: Self.name, in: context)
    }
}
