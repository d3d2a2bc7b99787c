/// What a chain wants of its profiles (MEM-15, MEM-28).
public struct ProfileTerms: Sendable, Hashable, Codable {
    /// After how many months somebody asks whether a profile is still right.
    public let staleMonths: Int
    /// How many of the highest tiers have an account manager; special members may have one in any tier.
    public let managedTiers: Int

    public init(staleMonths: Int, managedTiers: Int) {
        self.staleMonths = staleMonths
        self.managedTiers = managedTiers
    }

    /// As long as nobody has set anything else: a year, and the highest tier.
    public static let usual = ProfileTerms(staleMonths: 12, managedTiers: 1)

    /// The field that is out of bounds, with the most it may be; nil when both are right.
    public var problem: (field: String, most: Int)? {
        if !(1...120).contains(staleMonths) { return ("stale_months", 120) }
        return (0...20).contains(managedTiers) ? nil : ("managed_tiers", 20)
    }

    /// Whether a member may have an account manager (MEM-28).
    /// - Parameters:
    ///   - rank: the place of the member's tier, the lowest being 0.
    ///   - tiers: how many tiers the program has.
    public func mayHaveManager(rank: Int, of tiers: Int, isSpecial: Bool) -> Bool {
        isSpecial || rank >= tiers - managedTiers
    }
}
