import HTTPTypes
import Hummingbird
import LoyaltyRules
import LoyaltyService

/// The daily outlier report (T10).
struct OutlierHandlers: Sendable {
    let site: Site

    /// `GET /console/outliers`
    func list(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.readAudit)
        let presenter = Presenter(language: context.language, program: try await room.program())
        let found = try await site.reading.outliers(by: room.actor)
        let names = try await ActorNames(found.map(\.actor), by: room.actor, site: site, room.t)
        let lines = found.map { one in
            OutliersPage.Line(
                who: names.name(one.actor), work: room.service("work." + one.kind.rawValue), why: why(one, room.t),
                points: presenter.points(one.points), memberHref: one.member.map { SitePath.member("\($0)") })
        }
        let model = OutliersPage.Model(lines: lines, days: String(OutlierReview.days))
        return HTMLResponse.page(OutliersPage.render(model, try await room.frame(.audit)))
    }

    private func why(_ one: StaffOutlier, _ t: Texts) -> String {
        switch one.reason {
        case .often:
            t("outliers.often", Formats.grouped(Int64(one.count)), Formats.grouped(Int64(one.members)), Formats.grouped(Int64(one.usual)))
        case .favoured: t("outliers.favoured", Formats.grouped(Int64(one.count)))
        }
    }
}
