import Foundation
import Hummingbird
import LoyaltyRules
import LoyaltyService

/// The privacy policy, open to everybody (SEC-10).
struct PolicyHandlers: Sendable {
    let site: Site

    /// `GET /policy`: the version in force.
    func current(_ request: Request, _ context: AppContext) async throws -> Response {
        let rows = try await site.reading.policies()
        return try await page(PolicyReview.inForce(rows.map(\.version), on: try await today()), rows, request, context)
    }

    /// `GET /policy/{version}`: any version, also one to come.
    func version(_ request: Request, _ context: AppContext) async throws -> Response {
        let rows = try await site.reading.policies()
        guard let asked = context.parameters.get("version").flatMap({ Int($0) }),
            let row = rows.first(where: { $0.version.number == asked })
        else { throw HTTPError(.notFound) }
        return try await page(row.version, rows, request, context)
    }

    private func today() async throws -> CalendarDay {
        site.today(at: "", program: try await site.reading.program()?.program)
    }

    private func page(
        _ shown: PolicyVersion?, _ rows: [PolicyRow], _ request: Request, _ context: AppContext
    ) async throws -> Response {
        var paragraphs: [String] = []
        if let shown, let texts = try await site.reading.policyTexts(shown.number) {
            let lines = PolicyReview.text(texts, in: context.language).split(whereSeparator: \.isNewline)
            paragraphs = lines.map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
        }
        let line = { (version: PolicyVersion) in
            PolicyPage.Version(
                number: version.number, effectiveOn: "\(version.effectiveOn)", isShown: version.number == shown?.number)
        }
        let frame = PortalFrame(
            t: Texts(WebTexts.catalogue, context.language), assets: site.assets, csrf: "",
            path: Query.pathAndQuery(of: request), flash: nil, tab: .card, signedIn: false)
        let model = PolicyPage.Model(
            shown: shown.map(line), paragraphs: paragraphs, versions: rows.reversed().map { line($0.version) })
        return HTMLResponse.page(PolicyPage.render(model, frame))
    }
}
