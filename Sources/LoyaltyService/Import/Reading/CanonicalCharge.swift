/// What a stay was charged in one revenue category, in minor units of the stay's currency (cents, fen, yen).
public struct CanonicalCharge: Sendable, Equatable {
    /// The revenue category in the program's words, such as `room` or `food_beverage`.
    public var category: String
    /// The amount without tax and service charge; may be zero, and negative when the export says so.
    public var netMinor: Int64
    /// The tax on it.
    public var taxMinor: Int64
    /// The service charge on it.
    public var serviceMinor: Int64

    /// A charge of these amounts, all in minor units.
    public init(category: String, netMinor: Int64, taxMinor: Int64 = 0, serviceMinor: Int64 = 0) {
        self.category = category
        self.netMinor = netMinor
        self.taxMinor = taxMinor
        self.serviceMinor = serviceMinor
    }
}
