import LoyaltyRules

/// A message as the development mailbox shows it.
public struct MailboxMessage: Sendable {
    public let at: Instant
    /// `sms` or `email`.
    public let channel: String
    public let to: String
    public let subject: String
    public let body: String

    var stored: String { [to, subject, body].joined(separator: "\n") }

    init(at: Instant, channel: String, to: String, subject: String, body: String) {
        self.at = at
        self.channel = channel
        self.to = to
        self.subject = subject
        self.body = body
    }

    /// A message by the key of its words, on its way to a mobile or an e-mail address.
    init(_ key: String, _ values: [String: String], to contact: String, language: Language) {
        let texts = Texts(ServiceTexts.catalogue, language)
        self.init(
            at: Instant(milliseconds: 0), channel: contact.contains("@") ? "email" : "sms", to: contact,
            subject: texts.text(key + ".subject", values), body: texts.text(key + ".body", values))
    }

    init(stored text: String, channel: String, at: Instant) {
        let parts = text.split(separator: "\n", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
        self.init(
            at: at, channel: channel, to: parts.first ?? "", subject: parts.count > 1 ? parts[1] : "",
            body: parts.count > 2 ? parts[2] : "")
    }
}
