/// The tiers that a member has by what they hold: each piece of an asset that brings a tier (`assets[].tier`) is a title from
/// the day on which it came in to its own last day (TIER-09, ADV-09).
///
/// Worked out of what the ledger says of each day, as everything else on the ladder: what is taken back was never there, and
/// what was used up or taken away ends the day before. Ends that the asset states are not told, since they are known.
struct TierPieces: Sendable {
    private struct Key: Hashable {
        let asset: String
        let day: CalendarDay
    }

    private var nets: [Key: Int64] = [:]

    mutating func clear() { if !nets.isEmpty { nets = [:] } }

    mutating func add(_ entry: CounterDay) { nets[Key(asset: entry.counter, day: entry.day), default: 0] += entry.amount }

    /// What came in on one day of one asset.
    private struct Piece {
        let from: CalendarDay
        var until: CalendarDay?
        var left: Int64
    }

    /// The titles that the pieces are.
    func titles(by assets: [String: Asset]) -> [TierTitle] {
        guard !nets.isEmpty else { return [] }
        var titles: [TierTitle] = []
        for id in Set(nets.keys.map(\.asset)).sorted() {
            guard let asset = assets[id], let tier = asset.tier else { continue }
            var pieces: [Piece] = []
            // What was taken back on an earlier day than it had come in on: as when the first of two stays is cancelled.
            var owed: Int64 = 0
            for (day, amount) in nets.filter({ $0.key.asset == id }).map({ ($0.key.day, $0.value) }).sorted(by: { $0.0 < $1.0 }) {
                guard amount > 0 else {
                    owed += Self.take(-amount, on: day, from: &pieces)
                    continue
                }
                let never = min(owed, amount)
                owed -= never
                guard amount > never else { continue }
                let end = LotExpiry.expiresOn(earnedOn: day, terms: asset.expiry)
                pieces.append(Piece(from: day, until: end, left: amount - never))
            }
            titles += pieces.map { TierTitle(tier: tier, cause: .held, from: $0.from, until: $0.until) }
        }
        return titles
    }

    /// Takes pieces away on a day: those that end first, as lots are used.
    /// - Returns: how many there were not yet.
    private static func take(_ amount: Int64, on day: CalendarDay, from pieces: inout [Piece]) -> Int64 {
        var missing = amount
        let live = pieces.indices.filter { pieces[$0].left > 0 && (pieces[$0].until.map { $0 >= day } ?? true) }
        for index in live.sorted(by: { (pieces[$0].until ?? .init(number: .max)) < (pieces[$1].until ?? .init(number: .max)) })
        where missing > 0 {
            let part = min(missing, pieces[index].left)
            pieces[index].left -= part
            missing -= part
            if pieces[index].left == 0 { pieces[index].until = day.adding(days: -1) }
        }
        return missing
    }
}
