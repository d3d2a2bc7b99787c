import HTTPTypes
import Hummingbird
import LoyaltyRules
import LoyaltyService

/// Small forms of the member's page: what a member chooses, birthday and segments.
struct ChoiceHandlers: Sendable {
    let site: Site

    /// `POST /console/members/{member}/choices/{offer}`
    func choose(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.redeemReward)
        let view = try await room.member()
        let offer = try APIRequest.number("offer", context, unknown: .offerUnknown)
        let operation = MakeChoice(
            member: view.row.id, offer: offer, options: ChoiceForm.options(of: offer, view, context.form))
        do {
            return try await room.post(operation, for: view, sentence: "choice.done")
        } catch {
            return try await back(room, view, error)
        }
    }

    /// `POST /console/members/{member}/traits`
    func setTraits(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.updateMember)
        let view = try await room.member()
        do {
            let typed = context.form["birthday"]
            let birthday = MonthDay(typed)
            guard typed.isEmpty || birthday != nil else {
                throw InvalidInput("birthday", "malformed_month_day")
            }
            let tags = context.form["tags"].split(whereSeparator: \.isWhitespace).map(String.init)
            guard tags.allSatisfy(MemberTags.isTag), tags.count <= MemberTags.most else {
                throw InvalidInput("tags", "malformed_tag")
            }
            _ = try await site.desk.perform(
                SetTraits(member: view.row.id, birthday: birthday, tags: Set(tags)), by: room.actor)
            try await room.leave(.success, room.t("traits.done"))
            return HTMLResponse.seeOther(SitePath.member("\(view.row.id)", tab: .profile))
        } catch {
            return try await back(room, view, error, tab: .profile)
        }
    }

    /// Says on the member's page why it was not done.
    private func back(
        _ room: ConsoleRoom, _ view: MemberView, _ error: any Error, tab: MemberTab = .ledger
    ) async throws -> Response {
        guard let problems = room.problems(error, program: view.program),
            let sentence = problems.general.first ?? problems.fields.values.sorted().first
        else { throw error }
        return try await MemberHandlers(site: site).page(
            room, view, tab: tab, problem: sentence, status: .unprocessableContent)
    }
}
