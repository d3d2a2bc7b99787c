import HTTPTypes
import Hummingbird
import Logging
import LoyaltyRules
import LoyaltyService

/// The outermost layer: sets the language, puts the security headers on every answer, turns whatever is
/// thrown into an answer of the right kind, and logs what nobody foresaw.
struct RequestFrame: RouterMiddleware {
    typealias Context = AppContext
    let site: Site

    func handle(
        _ request: Request, context: AppContext, next: (Request, AppContext) async throws -> Response
    ) async throws -> Response {
        var context = context
        context.language = ReaderLanguage.beforeSession(request)
        let isAPI = request.uri.path.hasPrefix("/api/")
        var response: Response
        do {
            response = try await next(request, context)
        } catch let error as HTTPError where error.status == .notFound && isAPI {
            response = ProblemJSON.response(RouteTable.otherMethod(request, site) ?? error, context: context)
        } catch {
            if !isAPI { context.language = await ReaderLanguage(site: site).of(request) }
            response = isAPI ? ProblemJSON.response(error, context: context) : page(error, request, context)
            if response.status.code >= 500 {
                context.logger.error(
                    "request failed", metadata: ["error": "\(error)", "path": "\(request.uri.path)"])
            }
        }
        SecurityHeaders.add(to: &response)
        response.headers[.init("X-Request-Id")!] = context.id
        return response
    }

    private func page(_ error: any Error, _ request: Request, _ context: AppContext) -> Response {
        let (status, code, _) = ErrorResponses.outcome(error)
        let texts = Texts(ServiceTexts.catalogue, context.language)
        let (title, text): (String, String) =
            switch error {
            case let refusal as Refusal:
                (texts("refusal_title." + code), RefusalText.sentence(refusal, texts, program: nil))
            case let input as InvalidInput:
                (
                    texts("problem.invalid_input.title"),
                    input.problems.map { texts.text("input." + $0.key, $0.values) }.joined(separator: " ")
                )
            default: (texts("problem." + code + ".title"), texts("problem." + code + ".detail"))
            }
        let frame = BareFrame(
            t: Texts(WebTexts.catalogue, context.language), assets: site.assets, csrf: "",
            path: request.uri.path)
        let model = MessagePage.Model(title: title, text: text, requestID: context.id)
        return HTMLResponse.page(MessagePage.render(model, frame), status: status)
    }
}
