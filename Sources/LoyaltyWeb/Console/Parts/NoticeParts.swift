import LoyaltyRules

/// What waits for a person.
enum NoticeParts {
    static func notice(_ notice: Notice) -> HTML {
        """
        <p class="alert alert-warning">\(notice.text) <a class="alert-link" href="\(notice.href)">\(notice.action)</a></p>
        """
    }
}
