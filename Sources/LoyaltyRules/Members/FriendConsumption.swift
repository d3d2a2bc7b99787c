/// Something that a referred friend consumed (REF-03).
public struct FriendConsumption: Sendable, Hashable {
    public let folio: Folio
    /// The tier that the friend held before it.
    public let tier: String
    /// The price of its currency on its day; nil where that is the program's.
    public let dayRate: DayRate?

    public init(_ folio: Folio, tier: String, dayRate: DayRate? = nil) {
        self.folio = folio
        self.tier = tier
        self.dayRate = dayRate
    }

    /// The day of the first that counts for the member who referred; nil when there is none, or no longer. One that is too
    /// small to be meant earnestly does not (T6); nor one of which the condition does not hold: booked elsewhere, paid by
    /// somebody else.
    public static func firstDay(in all: [FriendConsumption], of wanted: FriendFact, program: Program) -> CalendarDay? {
        all.filter { $0.counts(wanted, program) }.map(\.folio.occurredOn).min()
    }

    private func counts(_ wanted: FriendFact, _ program: Program) -> Bool {
        guard wanted.kinds.contains(folio.kind) else { return false }
        let request = EarningRequest(folio, tier: tier, dayRate: dayRate, explaining: false)
        // What cannot be converted was told before the program had its currency: it stands as it was told.
        let charges = (try? FolioConversion.charges(request, program: program)) ?? folio.lines
        let fact = FactView(request, charges: charges, program: program)
        return fact.spend(nil) >= wanted.spendAtLeast && wanted.condition?.holds(of: fact) ?? true
    }
}
