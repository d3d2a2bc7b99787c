/// What moved, by month, hotel, tier and asset: the place of a cell is worked out and not looked up, as far as there are
/// not very many.
struct ReplayCells: Sendable {
    typealias Key = ReplayTally.Key
    typealias Cell = ReplayTally.Cell

    /// More places than that are looked up: a group of thousands of hotels over decades.
    private static let most = 1 << 18
    private let firstMonth: Int
    private let months: Int
    private let properties: Int
    private let tiers: Int
    private let assets: Int
    /// For each place the number of its cell, counted from 1; 0 where nothing has moved.
    private var grid: [Int32]
    private var numbers: [Key: Int] = [:]
    private var keys: [Key] = []
    private var sums: [Cell] = []

    init(_ frame: ReplayFrame) {
        firstMonth = Self.month(of: frame.from)
        let months = Self.month(of: frame.to) - firstMonth + 1
        (properties, tiers, assets) = (frame.properties.count, frame.tiers.count, frame.assets.count)
        let each = properties * tiers * assets
        self.months = each > 0 && months <= Self.most / each ? months : 0
        grid = Array(repeating: 0, count: self.months * each)
    }

    /// The month of a day, counted from year 0.
    static func month(of day: CalendarDay) -> Int {
        let (year, month, _) = day.parts
        return year * 12 + month - 1
    }

    mutating func add(_ kind: BookMove.Kind, _ amount: Int64, at key: Key) { sums[number(of: key)].add(kind, amount) }

    mutating func spend(_ cost: Int64, at key: Key) { sums[number(of: key)].cost += cost }

    /// All cells in which something has moved.
    var table: [Key: Cell] { Dictionary(uniqueKeysWithValues: zip(keys, sums)) }

    private mutating func number(of key: Key) -> Int {
        let month = key.month - firstMonth
        guard month >= 0, month < months else {
            if let known = numbers[key] { return known }
            numbers[key] = append(key)
            return keys.count - 1
        }
        let place = ((month * properties + key.property) * tiers + key.tier) * assets + key.asset
        if grid[place] == 0 { grid[place] = Int32(append(key) + 1) }
        return Int(grid[place]) - 1
    }

    private mutating func append(_ key: Key) -> Int {
        keys.append(key)
        sums.append(Cell())
        return keys.count - 1
    }
}

extension ReplayCells: Hashable {
    static func == (one: ReplayCells, other: ReplayCells) -> Bool { one.table == other.table }
    func hash(into hasher: inout Hasher) { hasher.combine(keys.count) }
}
