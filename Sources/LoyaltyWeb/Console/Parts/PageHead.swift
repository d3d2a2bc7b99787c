import LoyaltyRules

extension ConsoleChrome {
    /// A page's title with its actions at the right.
    static func head(_ title: String, pretitle: HTML = "", actions: HTML = "") -> HTML {
        """
        <div class="page-head"><div>\(pretitle)<h1>\(title)</h1></div>\
        <div class="page-actions">\(actions)</div></div>
        """
    }

    /// What a list says when there is nothing in it: what it is, why it is empty, what to do.
    static func empty(_ frame: ConsoleFrame, icon: String, title: String, text: String, action: HTML = "")
        -> HTML
    {
        """
        <div class="empty-state">\(frame.icon(icon))<p class="empty-title">\(title)</p>\
        <p class="text-secondary">\(text)</p>\(action)</div>
        """
    }
}
