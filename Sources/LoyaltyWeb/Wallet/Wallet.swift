/// With what cards are made for the wallets of phones; nil where the operator has set nothing.
public struct Wallet: Sendable {
    public let apple: AppleWallet?
    public let google: GoogleWallet?
    /// Where members reach the portal, for the back of a card; empty where it is not told.
    public let site: String

    public init(apple: AppleWallet? = nil, google: GoogleWallet? = nil, site: String = "") {
        self.apple = apple
        self.google = google
        self.site = site
    }

    /// No wallet.
    public static let none = Wallet()
}
