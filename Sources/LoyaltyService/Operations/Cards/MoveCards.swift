import LoyaltyRules

/// Does something with numbers that were made in advance, and writes it into the custody log: exports them for the printer,
/// offers them to the website, sends them to a hotel, counts them there, destroys them (CARD-01, T-S4-1). A dry run shows first
/// how many it would take up.
public struct MoveCards: Operation {
    public static let name = "card.move"
    public static let permission = Permission.manageCardStock
    public let batch: Int64
    public let step: CardBatchStep
    /// The first and the last number of the batch, counted from 1.
    public let places: ClosedRange<Int64>
    /// The hotel that sends, gets or counts them; empty where none does.
    public let at: String
    /// Who carries them, or who was there when they were destroyed.
    public let note: String

    public init(batch: Int64, step: CardBatchStep, places: ClosedRange<Int64>, at property: String = "", note: String = "") {
        self.batch = batch
        self.step = step
        self.places = places
        at = property
        self.note = note
    }

    public var property: String? { at.isEmpty ? nil : at }

    public struct Answer: Sendable, Codable {
        public let batch: Int64
        public let step: CardBatchStep
        /// How many it took up, or would.
        public let numbers: Int64
        /// How many were so already.
        public let unchanged: Int64
        /// How many are a member's, or were destroyed.
        public let elsewhere: Int64
    }

    /// - Throws: `InvalidInput` `last`, `property`, `note`; `Refusal` `card_batch_unknown`, `card_batch_unfinished`,
    ///   `card_numbers_elsewhere`, `property_unknown`.
    public func run(in context: OperationContext) throws -> Answer {
        guard let row = try CardStockTable.batch(batch, in: context.tx) else { throw Refusal(.cardBatchUnknown) }
        guard row.isComplete else { throw Refusal(.cardBatchUnfinished) }
        try check(row, in: context)
        context.property = at
        let states = try CardStockTable.states(batch, places, in: context.tx)
        var (taken, unchanged) = (Int64(0), Int64(0))
        for (state, count) in states {
            guard let new = state.after(step) else { continue }
            taken += count
            if new != state { _ = try CardStockTable.move(batch, places, from: state, to: new, in: context.tx) }
        }
        if step == .offered { unchanged = states[.offered] ?? 0 }
        let all = states.values.reduce(0, +)
        let answer = Answer(batch: batch, step: step, numbers: taken, unchanged: unchanged, elsewhere: all - taken - unchanged)
        // What is offered already is no mistake: a second upload brings nothing new (T-S4-1).
        if taken == 0 {
            if step == .offered { return answer }
            throw Refusal(.cardNumbersElsewhere)
        }
        try CardStockTable.insert(
            CardCustodyRow(
                id: context.newID(), step: step, places: places, numbers: taken, property: at, note: note,
                actor: context.actor.id, at: context.now),
            of: batch, in: context.tx)
        try context.emit("card.moved", ["batch": String(batch), "step": step.rawValue, "numbers": String(taken)])
        return answer
    }

    private func check(_ row: CardBatchRow, in context: OperationContext) throws {
        guard step != .made else { throw InvalidInput("step", "unknown_word", ["words": "exported, offered, sent, received, destroyed"]) }
        guard places.lowerBound >= 1, places.upperBound <= row.quantity else {
            throw InvalidInput("last", "out_of_bounds", ["most": String(row.quantity)])
        }
        guard note.unicodeScalars.count <= 200 else { throw InvalidInput("note", "too_long", ["most": "200"]) }
        if step == .destroyed, !note.contains(where: { !$0.isWhitespace }) { throw InvalidInput("note", "required") }
        if step == .sent || step == .received, at.isEmpty { throw InvalidInput("property", "required") }
        if !at.isEmpty { _ = try context.ruling(at: at) }
    }
}
