import LoyaltyRules

/// Gives back what is left of a hold whose end has passed. Done by a job, once; done also before anybody takes points of
/// the member (I-14).
public struct TimeOutHold: Operation {
    public static let name = "hold.time_out"
    public static let permission = Permission.holdPoints
    public let member: MemberID
    public let hold: Int64

    public init(member: MemberID, hold: Int64) {
        self.member = member
        self.hold = hold
    }

    public var laneKey: Int { MemberReference.id(member).laneKey }

    public func run(in context: OperationContext) throws -> Posted {
        let now = context.now
        return try HoldEnding(
            member: member, hold: hold, kind: .timedOut, name: Self.name, reason: ""
        ).run(in: context) { row throws(HoldRefusal) in try HoldReview.timeOut(row.hold, at: now) }
    }
}
