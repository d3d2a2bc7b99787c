/// Why lots do not give an amount.
public enum LotShortage: Sendable, Equatable {
    /// There is not so much.
    case missing
    /// There is, but holds have set part of it aside.
    case reserved
    /// There is, but part of it can only be used from a day on: the first on which there is enough.
    case pending(until: CalendarDay)

    /// - Parameters:
    ///   - lots: the member's lots of the asset.
    ///   - day: the day of use; nil when something is taken back, for which nothing waits.
    public static func reason(_ amount: Int64, from lots: [Lot], on day: CalendarDay?) -> LotShortage {
        let held = lots.reduce(Int64(0)) { $0 + $1.remaining }
        guard let day else { return amount <= held ? .reserved : .missing }
        var usable = lots.reduce(Int64(0)) { $1.isPending(on: day) ? $0 : $0 + $1.free }
        let waiting = lots.filter { $0.isPending(on: day) }.sorted { ($0.availableOn ?? day) < ($1.availableOn ?? day) }
        for lot in waiting {
            usable += lot.free
            if usable >= amount, let until = lot.availableOn { return .pending(until: until) }
        }
        return amount <= held ? .reserved : .missing
    }
}
