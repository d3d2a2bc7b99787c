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
        }
    }

    /// Where something moved; the places are those of the frame, the month counts from year 0.
    public struct Key: Sendable, Hashable {
        public let asset: Int
        public let month: Int
        public let property: Int
        public let tier: Int
    }

    public private(set) var cells: [Key: Cell] = [:]
    /// What members held of each asset before the period, and at its end.
    public private(set) var opening: [Int64]
    public private(set) var closing: [Int64]
    /// What was held at the end, by tier held then (rows) and asset.
    public private(set) var held: [[Int64]]
    /// What rewards that were used cost the hotel, in the currency's smallest unit, where the document states it.
    public private(set) var rewardCost: Int64 = 0
    /// What this side refused, by code, and how often.
    public private(set) var refusals: [String: Int] = [:]

    init(_ frame: ReplayFrame) {
        opening = Array(repeating: 0, count: frame.assets.count)
        closing = opening
        held = Array(repeating: opening, count: frame.tiers.count)
    }

    /// Adds something that moved; what moved before the period is part of the opening balance.
    mutating func add(_ move: BookMove, property: String, tier: String, frame: ReplayFrame) {
        let asset = frame.place(ofAsset: move.asset)
        guard move.day >= frame.from else {
            opening[asset] += move.kind == .used || move.kind == .expired ? -move.amount : move.amount
            return
        }
        let (year, month, _) = move.day.parts
        let key = Key(
            asset: asset, month: year * 12 + month - 1, property: frame.place(ofProperty: property),
            tier: frame.place(ofTier: tier))
        cells[key, default: Cell()].add(move.kind, move.amount)
    }

    mutating func close(_ balances: [Int64], tier: String, frame: ReplayFrame) {
        let row = frame.place(ofTier: tier)
        for asset in balances.indices where balances[asset] != 0 {
            closing[asset] += balances[asset]
            held[row][asset] += balances[asset]
        }
    }

    mutating func refuse(_ code: String) { refusals[code, default: 0] += 1 }

    mutating func spend(_ cost: Int64) { rewardCost += cost }

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
