/// Something that a referred friend consumed (REF-03).
public struct FriendConsumption: Sendable, Hashable {
    public let kind: FolioKind
    public let day: CalendarDay
    /// Net, in the smallest unit of the program's currency.
    public let net: Int64

    public init(kind: FolioKind, day: CalendarDay, net: Int64) {
        self.kind = kind
        self.day = day
        self.net = net
    }

    /// The day of the first that counts for the member who referred; nil when there is none, or no longer. One that is too
    /// small to be meant earnestly does not (T6).
    public static func firstDay(
        in all: [FriendConsumption], of kinds: [FolioKind], spendAtLeast least: Int64
    ) -> CalendarDay? {
        all.filter { kinds.contains($0.kind) && $0.net >= least }.map(\.day).min()
    }
}
