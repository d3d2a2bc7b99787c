import HTTPTypes
import Hummingbird
import LoyaltyRules
import LoyaltyService

/// Lets in who has shown everything that was asked for: cookies, and what they should know about their browsers.
struct StaffEntrance: Sendable {
    let site: Site

    /// From where a request comes.
    static func visit(_ request: Request, _ context: AppContext) -> StaffVisit {
        StaffVisit(
            address: context.address, agent: request.headers[.userAgent] ?? "", device: DeviceCookie.read(request))
    }

    /// Sends the browser on, with its cookies.
    func admit(_ entrance: Entrance, to next: String, _ language: Language) async throws -> Response {
        var response = HTMLResponse.seeOther(next)
        try await note(entrance, language)
        cookies(entrance, on: &response)
        return response
    }

    func cookies(_ entrance: Entrance, on response: inout Response) {
        SessionCookie.set(entrance.secret, .staff, on: &response)
        if let device = entrance.device { DeviceCookie.set(device, on: &response) }
    }

    /// Leaves word of a new browser for the next page.
    func note(_ entrance: Entrance, _ language: Language) async throws {
        guard let notice = entrance.notice,
            let holder = try await site.sessions.holder(of: entrance.secret, kind: .staff)
        else { return }
        let t = Texts(WebTexts.catalogue, language)
        let text =
            switch notice {
            case .thisIsNew: t("account.browser_new")
            case .another(let other): t("account.browser_other", BrowserName.of(other.agent), other.address)
            }
        try await site.sessions.setFlash(FlashText.write(.warning, text), of: holder.session)
    }
}
