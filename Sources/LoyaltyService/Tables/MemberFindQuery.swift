import LoyaltyRules
import PortableSQL

/// The statement that finds members by conditions (MEM-17): the only place in which a condition becomes SQL.
struct MemberFindQuery {
    private(set) var sql = ""
    private(set) var arguments: [SQLValue] = []
    private var demands: [String] = []

    /// - Parameters:
    ///   - hotels: only members who joined there; nil for all.
    ///   - today: the business day on which is asked.
    ///   - endsAreFirm: whether what is held never ends later or earlier than its own row says.
    init(
        _ filter: MemberFilter, at hotels: Set<String>?, on today: CalendarDay, endsAreFirm: Bool, after member: MemberID,
        limit: Int
    ) {
        add(.start, .member(member))
        if let hotels {
            let any = hotels.sorted().map { piece(.property, ["{a}": .text($0)]) }
            demands.append(any.isEmpty ? MemberFindPiece.nobody.rawValue : "(" + any.joined(separator: " OR ") + ")")
        }
        for condition in filter.conditions { add(condition, on: today, endsAreFirm) }
        // The order of the index by which few members are left: then the engine stops at the end of the page.
        let byTier = filter.conditions.contains { if case .tier = $0 { true } else { false } }
        let byHotel = filter.conditions.contains { if case .property = $0 { true } else { false } }
        let end = piece(byHotel && !byTier ? .byMember : .byStanding, ["{a}": .number(limit)])
        sql = demands.joined(separator: " AND ") + " " + end
    }

    /// The piece with the numbers of its places.
    private mutating func piece(_ piece: MemberFindPiece, _ values: [String: SQLValue] = [:]) -> String {
        var text = piece.rawValue
        for (place, value) in values.sorted(by: { $0.key < $1.key }) {
            arguments.append(value)
            text = text.replacing(place, with: "$" + String(arguments.count))
        }
        return text
    }

    private mutating func add(_ piece: MemberFindPiece) { demands.append(self.piece(piece)) }

    private mutating func add(_ piece: MemberFindPiece, _ value: SQLValue) { demands.append(self.piece(piece, ["{a}": value])) }

    private mutating func add(_ condition: MemberCondition, on today: CalendarDay, _ endsAreFirm: Bool) {
        switch condition {
        case .tier(let tier): add(.tier, .text(tier))
        case .status(.active): add(.active)
        case .status(.closed): add(.closed)
        case .status(.merged): add(.merged)
        case .property(let property): add(.property, .text(property))
        case .channel(let channel): add(.channel, .text(channel))
        case .joined(let span): within(piece(.joinedOn), span) { .day($0) }
        case .birthMonth(let month): add(.birthMonth, .text((month < 10 ? "0" : "") + String(month)))
        case .balance(let asset, let span): within(piece(.balance, ["{a}": .text(asset)]), span) { .integer($0) }
        case .ending(let days): endsAreFirm ? add(.endingBy, .day(today.adding(days: days))) : add(.holder)
        case .thisYear(let counter, let span):
            let first = today.startOfYear
            let year: [String: SQLValue] = [
                "{a}": .text(counter), "{from}": .day(first), "{to}": .day(first.adding(months: 12).adding(days: -1)),
            ]
            within(piece(.thisYear, year), span) { .integer($0) }
        case .lastStay(let span): within(piece(.lastStay), span) { .day($0) }
        // Who is near is worked out from the member's past, one by one; here only whoever can be.
        case .near: add(.active)
        case .consent(let purpose, let given): add(given ? .consenting : .notConsenting, .text(purpose.rawValue))
        }
    }

    private mutating func within<Value>(_ what: String, _ span: FilterSpan<Value>, _ value: (Value) -> SQLValue) {
        switch (span.from, span.to) {
        case (let from?, let to?): demands.append(what + " " + piece(.between, ["{a}": value(from), "{b}": value(to)]))
        case (let from?, nil): demands.append(what + " " + piece(.atLeast, ["{a}": value(from)]))
        case (nil, let to?): demands.append(what + " " + piece(.atMost, ["{a}": value(to)]))
        case (nil, nil): break
        }
    }
}
