import HTTPTypes
import Hummingbird
import LoyaltyService

/// Who calls the API: `Authorization: Bearer <key>`, the key of an API client.
struct APIAuthentication: RouterMiddleware {
    typealias Context = AppContext
    let site: Site

    func handle(
        _ request: Request, context: AppContext, next: (Request, AppContext) async throws -> Response
    ) async throws -> Response {
        guard let header = request.headers[.authorization], header.hasPrefix("Bearer "),
            header.utf8.count <= 200,
            let client = try await site.sessions.client(key: String(header.dropFirst("Bearer ".count)))
        else { throw HTTPError(.unauthorized) }
        var context = context
        context.actor = client.actor
        return try await next(request, context)
    }
}
