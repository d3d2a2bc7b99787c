import HTTPTypes
import Hummingbird
import LoyaltyRules
import LoyaltyService

/// Releasing what is set aside of a member's points.
struct HoldHandlers: Sendable {
    let site: Site

    /// `POST /console/members/{member}/holds/{hold}/release`
    func release(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.holdPoints)
        let view = try await room.member()
        let hold = try APIRequest.number("hold", context, unknown: .holdUnknown)
        do {
            guard let reason = ReasonText.join(context.form["reason"], "") else {
                throw InvalidInput("reason", "reason_required")
            }
            let operation = ReleaseHold(member: view.row.id, hold: hold, reason: reason)
            return try await room.post(operation, for: view, sentence: "hold.released")
        } catch {
            guard let problems = room.problems(error, program: view.program),
                let sentence = problems.general.first ?? problems.fields.values.sorted().first
            else { throw error }
            return try await MemberHandlers(site: site).page(
                room, view, problem: sentence, status: .unprocessableContent)
        }
    }
}
