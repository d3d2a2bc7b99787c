/// What the ledger's entries add up to for one hotel, kind, month and version of the program.
public struct SettlementSum: Sendable, Hashable {
    /// What is added up together.
    public struct Key: Sendable, Hashable {
        /// The hotel or partner; empty for the program itself.
        public let hotel: String
        public let asset: String
        public let kind: SettlementKind
        /// The month of the business days of the facts: a correction belongs to the month of what it corrects.
        public let factMonth: SettlementMonth
        /// The version that ruled the facts, and so their price.
        public let version: Int

        public init(
            hotel: String, asset: String, kind: SettlementKind, factMonth: SettlementMonth, version: Int
        ) {
            self.hotel = hotel
            self.asset = asset
            self.kind = kind
            self.factMonth = factMonth
            self.version = version
        }
    }

    public let key: Key
    /// More than 0 for what was issued, used or ended; less when more was taken back.
    public let points: Int64

    public init(_ key: Key, points: Int64) {
        self.key = key
        self.points = points
    }
}
