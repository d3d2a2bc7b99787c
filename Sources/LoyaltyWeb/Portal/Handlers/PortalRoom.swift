import Hummingbird
import LoyaltyRules
import LoyaltyService

/// What a page of the portal needs: the member, the frame, failures in words.
struct PortalRoom: Sendable {
    let site: Site
    let request: Request
    let context: AppContext
    let view: MemberView
    let actor: Actor

    /// - Throws: `Refusal` `member_unknown`.
    init(_ site: Site, _ request: Request, _ context: AppContext) async throws {
        let holder = try context.requireHolder()
        guard let id = holder.member, let view = try await site.reading.member(id, by: holder.actor) else {
            throw Refusal(.memberUnknown)
        }
        self.site = site
        self.request = request
        self.context = context
        self.view = view
        actor = holder.actor
    }

    var t: Texts { Texts(WebTexts.catalogue, context.language) }
    var presenter: Presenter { Presenter(language: context.language, program: view.program) }

    func frame(_ tab: PortalTab) throws -> PortalFrame {
        PortalFrame(
            t: t, assets: site.assets, csrf: try context.requireHolder().session.csrf,
            path: Query.pathAndQuery(of: request), flash: nil, tab: tab, signedIn: true)
    }

    /// A frame that tells what the last form left to say, once.
    func saying(_ tab: PortalTab) async throws -> PortalFrame {
        let session = try context.requireHolder().session
        var frame = try frame(tab)
        frame.flash = FlashText.read(session.flash)
        if frame.flash != nil { try await site.sessions.setFlash("", of: session) }
        return frame
    }

    /// Says something on the next page.
    func leave(_ kind: Flash.Kind, _ text: String) async throws {
        try await site.sessions.setFlash(FlashText.write(kind, text), of: try context.requireHolder().session)
    }

    /// What is wrong with a form, each at its field; nil for what a member can't answer.
    func problems(_ error: any Error) -> FormProblems? {
        if let input = error as? InvalidInput { return FormProblems(input, Texts(ServiceTexts.catalogue, context.language)) }
        return sentence(error).map { FormProblems(general: [$0]) }
    }

    /// A failure in words; nil for what a member can't answer.
    func sentence(_ error: any Error) -> String? {
        let texts = Texts(ServiceTexts.catalogue, context.language)
        switch error {
        case let refusal as Refusal: return RefusalText.sentence(refusal, texts, program: view.program)
        case let input as InvalidInput:
            return input.problems.first.map { texts.text("input." + $0.key, $0.values) }
        default: return nil
        }
    }
}
