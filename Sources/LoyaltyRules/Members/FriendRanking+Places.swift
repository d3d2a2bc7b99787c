extension FriendRanking {
    /// The newest period that can be judged on a day.
    public func judged(on day: CalendarDay) -> RankedPeriod {
        let first = start(of: start(of: day.adding(days: 1 - judgedAfterDays)).adding(days: -1))
        return RankedPeriod(name: name(of: first), first: first, last: first.adding(months: months).adding(days: -1))
    }

    /// Who gets it: as many places as there are, counted by who brought more. Two who brought as many share a place, and the
    /// next one is free. Who is overtaken later keeps it; see `isForfeited(by:)`.
    public func winners(among friends: [MemberID: Int]) -> [MemberID] {
        let placed = friends.filter { $0.value >= friendsAtLeast }
        return placed.filter { _, count in
            places.contains(1 + placed.values.count { $0 > count })
        }.map(\.key).sorted()
    }

    /// Whether somebody who got it loses it: stays of friends were cancelled, and too few are left to have a place at all
    /// (REF-08).
    public func isForfeited(by friends: Int) -> Bool { friends < friendsAtLeast }

    private var months: Int {
        switch period {
        case .month: 1
        case .quarter: 3
        case .year: 12
        }
    }

    private func start(of day: CalendarDay) -> CalendarDay {
        switch period {
        case .month: day.startOfMonth
        case .quarter: day.startOfQuarter
        case .year: day.startOfYear
        }
    }

    /// `2026-05`, `2026-Q2`, `2026`.
    private func name(of first: CalendarDay) -> String {
        let parts = first.parts
        return switch period {
        case .month: String("\(first)".prefix(7))
        case .quarter: "\(parts.year)-Q\((parts.month + 2) / 3)"
        case .year: "\(parts.year)"
        }
    }
}
