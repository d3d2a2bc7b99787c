import Hummingbird
import LoyaltyRules
import LoyaltyService

/// In which language somebody is told that something went wrong, wherever it went wrong: the session gate may
/// not have been reached.
struct ReaderLanguage: Sendable {
    let site: Site

    /// The language that the address asks for; else that of the session; else the browser's.
    func of(_ request: Request) async -> Language {
        if let asked = Self.asked(request) { return asked }
        // Portal pages are read by members, all others by staff first.
        let isPortal = request.uri.path.hasPrefix(SitePath.portal)
        for kind in isPortal ? [.member] : [SessionRow.Kind.staff, .member] {
            if let chosen = await chosen(request, kind) { return chosen }
        }
        return Self.ofBrowser(request)
    }

    /// The language of a request before anyone has looked who sends it.
    static func beforeSession(_ request: Request) -> Language { asked(request) ?? ofBrowser(request) }

    private static func asked(_ request: Request) -> Language? {
        request.uri.queryParameters["lang"].flatMap { Language(rawValue: String($0)) }
    }

    private static func ofBrowser(_ request: Request) -> Language {
        .preferred(acceptLanguage: request.headers[.acceptLanguage] ?? "en")
    }

    private func chosen(_ request: Request, _ kind: SessionRow.Kind) async -> Language? {
        guard let secret = request.cookies[SessionCookie.name(kind)]?.value else { return nil }
        // The page may be about the very database that can't be read now; then the browser's language must do.
        return (try? await site.sessions.holder(of: secret, kind: kind))?.session.language
    }
}
