import LoyaltyRules

/// Notes that a task of the work list is done, or, marked by mistake, is to be done after all. Moves no points.
public struct MarkTask: Operation {
    public static let name = "task.mark"
    public static let permission = Permission.redeemReward
    public let member: MemberID
    public let task: Int64
    public let isDone: Bool
    /// The hotel of the task.
    public let at: String

    public init(member: MemberID, task: Int64, isDone: Bool, at property: String) {
        self.member = member
        self.task = task
        self.isDone = isDone
        at = property
    }

    public var property: String? { at.isEmpty ? nil : at }
    public var laneKey: Int { MemberReference.id(member).laneKey }

    public struct Answer: Sendable, Codable {
        public let member: MemberID
        public let task: Int64
        public let isDone: Bool
    }

    /// - Throws: `Refusal` `task_unknown`, `task_done`, `task_not_done`, `task_over`.
    public func run(in context: OperationContext) throws -> Answer {
        guard let row = try TaskTable.one(task, of: member, in: context.tx), row.property == at else { throw Refusal(.taskUnknown) }
        context.concerns(member)
        guard (row.doneAt == nil) == isDone else { throw Refusal(isDone ? .taskDone : .taskNotDone) }
        let lot = try LotTable.one(row.lot, of: member, in: context.tx)
        guard lot?.remaining ?? 0 > 0 else { throw Refusal(.taskOver) }
        try TaskTable.mark(task, of: member, by: isDone ? context.actor.id : nil, at: context.now, in: context.tx)
        try context.emit(isDone ? "task.done" : "task.reopened", ["task": String(task), "asset": row.asset, "property": at])
        return Answer(member: member, task: task, isDone: isDone)
    }
}
