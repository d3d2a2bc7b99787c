import LoyaltyRules

/// What a member holds of each asset, and gained of it in all; stored as short text.
public struct Balances: Sendable, Equatable {
    /// Held now, and the sum of everything gained by facts (corrections and reversals taken off).
    public struct Balance: Sendable, Equatable {
        public var held: Int64
        public var lifetime: Int64

        public init(held: Int64, lifetime: Int64) {
            self.held = held
            self.lifetime = lifetime
        }
    }

    private var byAsset: [String: Balance]

    public init() { byAsset = [:] }

    public subscript(asset: String) -> Balance {
        get { byAsset[asset] ?? Balance(held: 0, lifetime: 0) }
        set { byAsset[asset] = newValue }
    }

    /// The assets that were ever touched, in alphabetical order.
    public var assets: [String] { byAsset.keys.sorted() }

    /// The assets of which something is owed, in alphabetical order.
    var owing: [String] {
        byAsset.compactMap { $0.value.held > 0 ? Debt.asset(of: $0.key) : nil }.sorted()
    }

    /// `asset=held/lifetime`, sorted, joined by `;`.
    var stored: String {
        var text = ""
        for (asset, balance) in byAsset.sorted(by: { $0.key < $1.key }) {
            if !text.isEmpty { text += ";" }
            text += asset
            text += "="
            text += String(balance.held)
            text += "/"
            text += String(balance.lifetime)
        }
        return text
    }

    init(stored text: String) throws {
        var (text, found) = (text, [String: Balance]())
        try text.withUTF8 { bytes in
            try StoredBalances.read(bytes) { asset, held, lifetime in
                found[String(decoding: asset, as: UTF8.self)] = Balance(held: held, lifetime: lifetime)
            }
        }
        byAsset = found
    }
}
