import LoyaltyRules

/// Messages that would have left the house: shown here while no gateway is set.
enum MailboxPage {
    /// One message.
    struct Message: Sendable {
        /// `2026-11-22 14:05`.
        let at: String
        /// The channel in words.
        let channel: String
        let to: String
        let subject: String
        let body: String
    }

    /// What the page shows, newest first.
    struct Model: Sendable {
        let messages: [Message]
    }
}

extension MailboxPage {
    static func render(_ model: Model, _ frame: ConsoleFrame) -> HTML {
        let t = frame.t
        return consolePage(
            frame, title: t("mailbox.title"),
            body: """
                \(ConsoleChrome.head(t("mailbox.title")))<p class="lead-hint">\(t("mailbox.note"))</p>\
                \(model.messages.isEmpty
                    ? """
                    <section class="card">\(ConsoleChrome.empty(
                        frame, icon: "mail", title: t("mailbox.none"),
                        text: t("mailbox.none_text")))</section>
                    """
                    : HTML.each(model.messages, message))
                """)
    }

    private static func message(_ message: Message) -> HTML {
        """
        <article class="card message"><div class="card-body"><p class="message-head"><span class="num">\
        \(message.at)</span>\
         · \(message.channel) · <span class="wrap-anywhere">\(message.to)</span></p>\
        <h2 class="section-title">\(message.subject)</h2><p class="message-body">\(message.body)</p></div>\
        </article>
        """
    }
}
