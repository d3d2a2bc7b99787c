import Foundation
import HTTPTypes
import Hummingbird
import LoyaltyRules
import LoyaltyService
import Yams

/// What anyone may fetch: assets, health, the description of the API.
struct OpenRoutes: Sendable {
    let site: Site

    /// `GET /`
    func root(_ request: Request, _ context: AppContext) async throws -> Response {
        HTMLResponse.seeOther(SitePath.console)
    }

    /// `GET /health`: whether the database answers.
    func health(_ request: Request, _ context: AppContext) async throws -> Response {
        do {
            _ = try await site.reading.programVersions()
            return APIRequest.json(
                .object([
                    "status": .string("ok"), "database": .string(site.service.engine),
                    "version": .string(TesseraVersion.current),
                ]))
        } catch {
            return APIRequest.json(
                .object(["status": .string("unavailable"), "database": .string(site.service.engine)]),
                status: .serviceUnavailable)
        }
    }

    /// `GET /assets/{file}`: from memory, for ever.
    func asset(_ request: Request, _ context: AppContext) async throws -> Response {
        guard let name = context.parameters.get("file"), let file = site.assets.file(name) else {
            throw HTTPError(.notFound)
        }
        var headers: HTTPFields = [
            .contentType: file.contentType, .cacheControl: "public, max-age=31536000, immutable",
            .vary: "Accept-Encoding",
        ]
        if let gzip = file.gzip, request.headers[.acceptEncoding]?.contains("gzip") == true {
            headers[.contentEncoding] = "gzip"
            return Response(status: .ok, headers: headers, body: .init(byteBuffer: .init(bytes: gzip)))
        }
        return Response(status: .ok, headers: headers, body: .init(byteBuffer: .init(bytes: file.bytes)))
    }

    /// `GET /docs`: Swagger UI.
    func docs(_ request: Request, _ context: AppContext) async throws -> Response {
        let assets = site.assets
        let html: HTML = """
            <!doctype html><html lang="en"><head><meta charset="utf-8"><title>Tessera API</title>\
            <meta name="viewport" content="width=device-width, initial-scale=1">\
            <link rel="stylesheet" href="\(assets.path("swagger-ui.css"))"></head>\
            <body><main id="swagger-ui"></main><script src="\(assets.path("swagger-ui.js"))"></script>\
            <script src="\(assets.path("docs.js"))"></script></body></html>
            """
        return HTMLResponse.page(html)
    }

    /// `GET /openapi.yaml`
    func openAPIYAML(_ request: Request, _ context: AppContext) async throws -> Response {
        Response(
            status: .ok, headers: [.contentType: "application/yaml"],
            body: .init(byteBuffer: .init(string: site.openAPI)))
    }

    /// `GET /openapi.json`
    func openAPIJSON(_ request: Request, _ context: AppContext) async throws -> Response {
        guard let root = try Yams.compose(yaml: site.openAPI) else { throw HTTPError(.notFound) }
        return APIRequest.json(YAMLToJSON.value(root))
    }
}
