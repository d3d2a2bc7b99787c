import LoyaltyRules

/// What a book says on a day, as far as it is compared.
struct BookLook: Hashable, CustomStringConvertible {
    /// How much of it.
    enum Depth: Int, Comparable {
        case counters, balances, lots
        static func < (left: Depth, right: Depth) -> Bool { left.rawValue < right.rawValue }
    }

    private(set) var description: String

    init(_ book: MemberBook, on day: CalendarDay, _ depth: Depth, counting isCounted: (Counter) -> Bool = { _ in true }, tier: Bool = true) {
        var book = book
        let program = book.schedule.program(on: day)
        let history = book.history(on: day)
        var parts = tier ? ["\(book.tier(on: day))"] : []
        parts += program.counters.filter(isCounted).map { "\($0.id) \(history.total(of: $0, in: .lifetime, on: day))" }
        if depth >= .balances { parts += program.assets.map { "\($0.id) \(book.balance(of: $0.id, on: day))" } }
        if depth >= .lots {
            for asset in program.assets {
                parts += book.openLots(of: asset.id, on: day).map { lot, ends in
                    "\(asset.id) \(lot.remaining) of \(lot.earnedOn) until \(ends?.description ?? "never")"
                }.sorted()
            }
        }
        description = parts.joined(separator: "; ")
    }
}
