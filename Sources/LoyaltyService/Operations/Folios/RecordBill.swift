import LoyaltyRules

/// Records a bill of an outlet (消费登记, PTS-08). The same bill told twice is refused and shows the first.
public struct RecordBill: Operation {
    public static let name = "bill.record"
    public static let permission = Permission.recordBill
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
