/// What one side of a replay comes to: by asset, month, hotel and tier.
public struct ReplayTally: Sendable, Hashable {
    /// What moved in the period.
    public struct Cell: Sendable, Hashable {
        /// What rules gave for facts, after corrections and reversals.
        public var issued: Int64 = 0
        /// What was given otherwise, less what was taken by hand.
        public var given: Int64 = 0
        public var used: Int64 = 0
        public var expired: Int64 = 0
        /// What rewards that were used cost the hotel, in the currency's smallest unit, where the document states it.
        public var cost: Int64 = 0

        public init() {}

        /// By how much the balance grew.
        public var change: Int64 { issued + given - used - expired }

        mutating func add(_ kind: BookMove.Kind, _ amount: Int64) {
            switch kind {
            case .issued: issued += amount
            case .given: given += amount
            case .used: used += amount
            case .expired: expired += amount
            }
        }

        static func += (left: inout Cell, right: Cell) {
            left.issued += right.issued
            left.given += right.given
            left.used += right.used
            left.expired += right.expired
            left.cost += right.cost
        }
    }

    /// Where something moved; the places are those of the frame, the month counts from year 0.
    public struct Key: Sendable, Hashable {
        public let asset: Int
        public let month: Int
        public let property: Int
        public let tier: Int
    }

    private var moved: ReplayCells
    /// What members held of each asset before the period, and at its end.
    public private(set) var opening: [Int64]
    public private(set) var closing: [Int64]
    /// What was held at the end, by tier held then (rows) and asset.
    public private(set) var held: [[Int64]]
    /// What this side refused, by code, and how often.
    public private(set) var refusals: [String: Int] = [:]

    /// How many choices that members made this side no longer offers.
    public private(set) var lostChoices = 0

    init(_ frame: ReplayFrame) {
        moved = ReplayCells(frame)
        opening = Array(repeating: 0, count: frame.assets.count)
        closing = opening
        held = Array(repeating: opening, count: frame.tiers.count)
    }

    /// Adds something that moved before the period: it is part of the opening balance.
    mutating func open(_ move: BookMove, asset: Int) {
        opening[asset] += move.kind == .used || move.kind == .expired ? -move.amount : move.amount
    }

    /// Adds something that moved in the period.
    mutating func add(_ move: BookMove, asset: Int, property: Int, tier: Int) {
        moved.add(
            move.kind, move.amount,
            at: Key(asset: asset, month: ReplayCells.month(of: move.day), property: property, tier: tier))
    }

    /// Adds what a member holds at the end, in a tier.
    mutating func close(_ balances: [Int64], tier row: Int) {
        for asset in balances.indices where balances[asset] != 0 {
            closing[asset] += balances[asset]
            held[row][asset] += balances[asset]
        }
    }

    mutating func refuse(_ code: String) { refusals[code, default: 0] += 1 }

    /// Counts a choice that could not be carried over.
    mutating func loseChoice() { lostChoices += 1 }

    /// Adds what something that was used in the period cost the hotel.
    mutating func spend(_ cost: Int64, on day: CalendarDay, asset: Int, property: Int, tier: Int) {
        moved.spend(cost, at: Key(asset: asset, month: ReplayCells.month(of: day), property: property, tier: tier))
    }

    /// What rewards that were used in the period cost the hotel, in the currency's smallest unit.
    public var rewardCost: Int64 { cells.values.reduce(0) { $0 + $1.cost } }

    /// What moved, by place.
    public var cells: [Key: Cell] { moved.table }

    /// What moved of an asset, added up by one of the places.
    public func sums(of asset: Int, by place: any KeyPath<Key, Int> & Sendable) -> [Int: Cell] {
        var sums: [Int: Cell] = [:]
        for (key, cell) in cells where key.asset == asset { sums[key[keyPath: place], default: Cell()] += cell }
        return sums
    }

    /// What moved of an asset in all.
    public func total(of asset: Int) -> Cell {
        cells.reduce(into: Cell()) { sum, item in if item.key.asset == asset { sum += item.value } }
    }
}
