import LoyaltyRules
import PortableSQL

/// Members by conditions, in the order of their ids, page by page behind a member.
enum MemberFindTable {
    static func page(_ query: MemberFindQuery, in tx: any SQLTransaction) throws -> [MemberID] {
        try tx.rows(query.sql, query.arguments).map { try $0.member(0) }
    }

    /// Each condition in each of its shapes, so that every piece of the statement can be checked.
    static let statements: [String] = {
        let day = CalendarDay(number: 20_000)
        let days: [FilterSpan<CalendarDay>] = [FilterSpan(from: day), FilterSpan(to: day), FilterSpan(from: day, to: day)]
        let amounts: [FilterSpan<Int64>] = [FilterSpan(from: 1), FilterSpan(to: 1), FilterSpan(from: 1, to: 2)]
        let all: [MemberCondition] =
            [
                .tier("x"), .property("x"), .channel("x"), .birthMonth(1), .ending(withinDays: 1), .near("x", atMost: 1),
                .consent(.agreement, given: true), .consent(.agreement, given: false),
            ] + MemberCondition.Status.allCases.map { .status($0) } + days.flatMap { [.joined($0), .lastStay($0)] }
            + amounts.flatMap { [.balance("x", $0), .thisYear("x", $0)] }
        let single = all.map { [$0] } + [[], all]
        var seen: Set<String> = []
        return single.flatMap { conditions in
            [nil, Set(["x", "y"])].flatMap { hotels in
                [true, false].map { isFirm in
                    let filter = MemberFilter(conditions.map { MemberFilter.Part(condition: $0) })
                    return MemberFindQuery(
                        filter, at: hotels, on: day, endsAreFirm: isFirm, after: MemberID(0), limit: 1
                    ).sql
                }
            }
        }.filter { seen.insert($0).inserted }
    }()
}
