/// From where somebody signs in: address, browser, and the cookie by which the browser is known.
public struct StaffVisit: Sendable {
    public let address: String
    /// What the browser calls itself.
    public let agent: String
    /// The secret of the browser's cookie; nil for one that has none.
    public let device: String?

    public init(address: String, agent: String = "", device: String? = nil) {
        self.address = address
        self.agent = agent
        self.device = device.flatMap { $0.isEmpty || $0.utf8.count > 100 ? nil : $0 }
    }

    /// As it is kept: short, without line breaks and other signs that are not seen.
    var shownAgent: String {
        String(String.UnicodeScalarView(agent.unicodeScalars.filter { $0.value >= 0x20 && $0.value < 0x7f }.prefix(200)))
    }
}
