import LoyaltyRules

/// What was moved in family pools, or when accounts of one person were merged: each entry has its other side in the ledger of the other member, of the same amount and in
/// the same operation, reversed together or not at all; and what came in is of the kind and has the days of the lot that it
/// came out of (I-20).
struct PoolAudit {
    private var entries: [Int64: CheckedMove] = [:]
    private var reversed: Set<Int64> = []

    mutating func take(_ entry: CheckedMove) {
        guard entry.account == Accounts.pool || entry.account == Accounts.merge else { return }
        if entry.reverses == 0 { entries[entry.sequence] = entry } else { reversed.insert(entry.reverses) }
    }

    /// How many entries it knows.
    var count: Int { entries.count + reversed.count }

    /// What is wrong, entry by entry.
    /// - Parameters:
    ///   - lots: the member's lots.
    ///   - origin: the lot of the giver out of which a move went.
    func differences(
        _ moves: [PoolTable.Move], lots: [Lot], origin: (PoolTable.Move) throws -> Lot?
    ) throws -> [String] {
        let known = Dictionary(moves.map { ($0.sequence, $0) }) { one, _ in one }
        var found = moves.compactMap { entries[$0.sequence] == nil ? "entry \($0.sequence) is no move in a pool" : nil }
        let own = Dictionary(lots.map { ($0.id, $0) }) { one, _ in one }
        for (sequence, entry) in entries.sorted(by: { $0.key < $1.key }) {
            guard let move = known[sequence] else {
                found.append("entry \(sequence) moves \(entry.amount) in a pool and has no other side")
                continue
            }
            if move.amount != -entry.amount || move.asset != entry.asset || move.account != entry.account
                || move.operation != entry.operation
            {
                found.append(
                    "entry \(sequence) moves \(entry.amount) \(entry.asset), entry \(move.otherSequence) of member \(move.other) is not the other side of it"
                )
            }
            if move.isReversed != reversed.contains(sequence) { found.append("entry \(sequence) is reversed on one side only") }
            guard entry.amount > 0, let lot = own[sequence] else { continue }
            let from = try origin(move)
            if from.map({ PoolReview.moved(lot.original, of: $0, as: lot.id) }) != PoolReview.moved(lot.original, of: lot, as: lot.id) {
                found.append("lot \(sequence) is not as lot \(move.lot) of member \(move.other), out of which it came")
            }
        }
        return found
    }
}
