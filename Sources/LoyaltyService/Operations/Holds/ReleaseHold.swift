import LoyaltyRules

/// Gives back what is left of a hold: it is free again, and what has ended meanwhile is taken out at once (I-14).
public struct ReleaseHold: Operation {
    public static let name = "hold.release"
    public static let permission = Permission.holdPoints
    public let member: MemberID
    public let hold: Int64
    public let reason: String

    public init(member: MemberID, hold: Int64, reason: String) {
        self.member = member
        self.hold = hold
        self.reason = reason
    }

    public var laneKey: Int { MemberReference.id(member).laneKey }

    public func run(in context: OperationContext) throws -> Posted {
        try HoldEnding(
            member: member, hold: hold, kind: .released, name: Self.name, reason: reason
        ).run(in: context) { row throws(HoldRefusal) in try HoldReview.release(row.hold) }
    }
}
