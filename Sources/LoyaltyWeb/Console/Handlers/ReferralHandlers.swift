import HTTPTypes
import Hummingbird
import LoyaltyRules
import LoyaltyService

/// Who brought most friends, for those who reward it (REF-06).
struct ReferralHandlers: Sendable {
    let site: Site
    private let most = 50

    init(site: Site) { self.site = site }

    /// `GET /console/referrals`
    func list(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.readAudit)
        let program = try await room.program()
        let today = site.today(at: room.homeProperty, program: program)
        var problems = FormProblems.none
        func day(_ name: String, _ standard: CalendarDay) -> CalendarDay {
            let text = room.query(name)
            guard !text.isEmpty else { return standard }
            if CalendarDay(text) == nil { problems.fields[name] = room.service("input.malformed_day") }
            return CalendarDay(text) ?? standard
        }
        let (first, last) = (day("from", today.adding(months: -3)), day("to", today))
        let lines = try await site.reading.referralRanking(from: first, to: last, limit: most, by: room.actor)
        let presenter = Presenter(language: context.language, program: program)
        let model = ReferralsPage.Model(
            from: "\(first)", to: "\(last)",
            lines: lines.map { line in
                ReferralsPage.Line(
                    id: "\(line.member.member)", name: line.member.name, card: CardNumber.grouped(line.member.cardNumber),
                    tier: presenter.tierName(line.member.tier), friends: Formats.grouped(line.friends))
            },
            canReward: room.can(.adjustPoints), problems: problems)
        return HTMLResponse.page(ReferralsPage.render(model, try await room.frame(.credits)))
    }
}
