import HTTPTypes
import Hummingbird

/// The routes of the API, as a list that a test holds against the description.
public enum RouteTable {
    /// A route of the API.
    struct Route {
        let method: HTTPRequest.Method
        /// With `{name}` for parameters.
        let path: String
        let handler: @Sendable (Request, AppContext) async throws -> Response

        /// With `:name` for parameters.
        var routerPath: String {
            path.split(separator: "/").map { $0.hasPrefix("{") ? ":" + $0.dropFirst().dropLast() : String($0) }
                .joined(separator: "/")
        }

        init(
            _ method: HTTPRequest.Method, _ path: String,
            _ handler: @escaping @Sendable (Request, AppContext) async throws -> Response
        ) {
            self.method = method
            self.path = path
            self.handler = handler
        }
    }

    static func routes(_ site: Site) -> [Route] {
        let (members, folios) = (MembersAPI(site: site), FoliosAPI(site: site))
        let (points, programs) = (PointsAPI(site: site), ProgramsAPI(site: site))
        return [
            Route(.get, "/api/v1/members", members.list),
            Route(.post, "/api/v1/members", members.enrol),
            Route(.post, "/api/v1/member-lookups", members.lookUp),
            Route(.get, "/api/v1/members/{member}", members.one),
            Route(.get, "/api/v1/members/{member}/entries", members.entries),
            Route(.get, "/api/v1/members/{member}/operations/{operation}", members.operation),
            Route(.post, "/api/v1/members/{member}/closure", members.close),
            Route(.get, "/api/v1/members/{member}/folios", folios.list),
            Route(.get, "/api/v1/members/{member}/folios/{folio}", folios.one),
            Route(.post, "/api/v1/members/{member}/folios/{folio}/corrections", folios.correct),
            Route(.post, "/api/v1/members/{member}/folios/{folio}/cancellation", folios.cancel),
            Route(.post, "/api/v1/members/{member}/entries/{sequence}/reversal", points.reverse),
            Route(.post, "/api/v1/stays", folios.recordStay),
            Route(.post, "/api/v1/bills", folios.recordBill),
            Route(.post, "/api/v1/adjustments", points.adjust),
            Route(.put, "/api/v1/day-rates/{currency}/{day}", points.setDayRate),
            Route(.get, "/api/v1/program-versions", programs.list),
            Route(.post, "/api/v1/program-versions", programs.publish),
            Route(.get, "/api/v1/program-versions/{version}", programs.one),
            Route(.get, "/api/v1/imports", programs.imports),
        ]
    }

    /// Method and path of every route of the API.
    public static func api(_ site: Site) -> [(method: String, path: String)] {
        routes(site).map { ($0.method.rawValue, $0.path) }
    }
}
