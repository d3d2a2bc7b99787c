/// Reads conditions from the fields of an address, a saved view or a call of the API, each checked by itself (MEM-17).
public struct MemberFilterReading {
    /// Why a field can't be used.
    public struct Problem: Sendable, Hashable {
        public let field: String
        /// The key of the sentence.
        public let key: String
        public let values: [String: String]
    }

    /// The most that may be asked of an amount, in whole units.
    public static let mostUnits: Int64 = 999_999_999_999
    /// The most days ahead.
    public static let mostDays = 3_660

    public private(set) var parts: [MemberFilter.Part] = []
    public private(set) var problems: [Problem] = []
    private let told: [String: String]
    private let program: Program

    /// - Parameter fields: what was told; empty values count as not told, and other names are passed over.
    public init(_ fields: [String: String], program: Program) {
        told = fields.filter { !$0.value.isEmpty }
        self.program = program
        readWords()
        readDays()
        readAmounts()
    }

    /// What was understood; nothing that has a problem.
    public var filter: MemberFilter { MemberFilter(parts) }

    private mutating func readWords() {
        if let tier = word("tier") { add(.tier(tier), ["tier"]) }
        if let status: MemberCondition.Status = oneOf("status") { add(.status(status), ["status"]) }
        if let property = word("property") { add(.property(property), ["property"]) }
        if let channel = word("channel") { add(.channel(channel), ["channel"]) }
        if let month = number("birth_month", 1...12) { add(.birthMonth(Int(month)), ["birth_month"]) }
        if let purpose: ConsentPurpose = oneOf("with") { add(.consent(purpose, given: true), ["with"]) }
        if let purpose: ConsentPurpose = oneOf("without") { add(.consent(purpose, given: false), ["without"]) }
    }

    private mutating func readDays() {
        if let span = days("joined_from", "joined_to") { add(.joined(span), ["joined_from", "joined_to"]) }
        if let days = number("ends_within", 0...Int64(Self.mostDays)) { add(.ending(withinDays: Int(days)), ["ends_within"]) }
        if let span = days("stayed_from", "stayed_to") { add(.lastStay(span), ["stayed_from", "stayed_to"]) }
    }

    private mutating func readAmounts() {
        let asset = word("asset") ?? program.points.id
        if let span = amounts("held_from", "held_to", of: asset) {
            add(.balance(asset, span), ["asset", "held_from", "held_to"])
        }
        let counter = word("counter") ?? program.counters.first?.id ?? ""
        if let span = amounts("year_from", "year_to", of: counter) {
            add(.thisYear(counter, span), ["counter", "year_from", "year_to"])
        }
        let near = word("near") ?? program.counters.first?.id ?? ""
        if let most = number("near_by", 1...Self.mostUnits) {
            add(.near(near, atMost: most * scale(near)), ["near", "near_by"])
        }
    }

    private mutating func add(_ condition: MemberCondition, _ names: [String]) {
        parts.append(
            MemberFilter.Part(
                condition: condition, fields: names.compactMap { name in told[name].map { MemberFilter.Field(name, $0) } }))
    }

    private mutating func problem(_ field: String, _ key: String, _ values: [String: String] = [:]) {
        problems.append(Problem(field: field, key: key, values: values))
    }

    /// A word of the program; one that the program does not have finds nobody.
    private mutating func word(_ name: String) -> String? {
        guard let value = told[name] else { return nil }
        let isWord = value.utf8.allSatisfy { (48...57).contains($0) || (65...90).contains($0) || (97...122).contains($0) || [45, 46, 95].contains($0) }
        guard value.utf8.count <= 40, isWord else {
            problem(name, "filter_word")
            return nil
        }
        return value
    }

    private mutating func oneOf<Word: RawRepresentable & CaseIterable>(_ name: String) -> Word? where Word.RawValue == String {
        guard let value = told[name] else { return nil }
        if let word = Word(rawValue: value) { return word }
        problem(name, "unknown_word", ["words": Word.allCases.map(\.rawValue).joined(separator: ", ")])
        return nil
    }

    private mutating func number(_ name: String, _ range: ClosedRange<Int64>) -> Int64? {
        guard let value = told[name] else { return nil }
        guard value.utf8.count <= 12, value.utf8.allSatisfy({ (48...57).contains($0) }), let number = Int64(value),
            range.contains(number)
        else {
            problem(name, "filter_number", ["least": String(range.lowerBound), "most": String(range.upperBound)])
            return nil
        }
        return number
    }

    private mutating func days(_ first: String, _ last: String) -> FilterSpan<CalendarDay>? {
        func day(_ name: String) -> CalendarDay? {
            guard let value = told[name] else { return nil }
            if let day = CalendarDay(value) { return day }
            problem(name, "malformed_day")
            return nil
        }
        return span(day(first), day(last), last)
    }

    private mutating func amounts(_ first: String, _ last: String, of asset: String) -> FilterSpan<Int64>? {
        let (from, to) = (number(first, 0...Self.mostUnits), number(last, 0...Self.mostUnits))
        let scale = scale(asset)
        return span(from.map { $0 * scale }, to.map { $0 * scale }, last)
    }

    private mutating func span<Value>(_ from: Value?, _ to: Value?, _ last: String) -> FilterSpan<Value>? {
        guard from != nil || to != nil else { return nil }
        let span = FilterSpan(from: from, to: to)
        if !span.isReversed { return span }
        problem(last, "filter_reversed")
        return nil
    }

    /// How many of its smallest units a whole one has.
    private func scale(_ asset: String) -> Int64 {
        (0..<min(6, program.decimals(of: asset))).reduce(1) { product, _ in product * 10 }
    }
}
