import HTTPTypes
import Hummingbird
import LoyaltyRules
import LoyaltyService

/// What staff have to do for members.
struct TaskHandlers: Sendable {
    let site: Site

    /// `GET /console/tasks`
    func list(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.readMember)
        return try await page(room)
    }

    /// `POST /console/members/{member}/tasks/{task}`
    func mark(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.redeemReward)
        let isDone = context.form["done"] != "no"
        do {
            let operation = MarkTask(
                member: try APIRequest.member(context), task: try APIRequest.number("task", context, unknown: .taskUnknown),
                isDone: isDone, at: String(context.form["property"].prefix(40)))
            _ = try await site.desk.perform(operation, by: room.actor, key: context.form["key"])
        } catch {
            guard let problems = room.problems(error, program: try await room.program()) else { throw error }
            return try await page(room, problems: problems, status: .unprocessableContent)
        }
        try await room.leave(.success, room.t(isDone ? "tasks.was_done" : "tasks.was_reopened"))
        return HTMLResponse.seeOther(SitePath.tasks)
    }

    private func page(
        _ room: ConsoleRoom, problems: FormProblems = .none, status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let program = try await room.program()
        let presenter = Presenter(language: room.context.language, program: program)
        let today = site.today(at: room.homeProperty, program: program)
        let open = try await site.reading.openTasks(limit: 100, by: room.actor)
        let done = try await site.reading.doneTasks(limit: 20, by: room.actor)
        let names = try await ActorNames(done.compactMap(\.row.doneBy), by: room.actor, site: site, room.t)
        let model = TasksPage.Model(
            open: open.map { presenter.task($0, today: today) { _ in "" } },
            done: done.map { presenter.task($0, today: today, name: names.name) }, canMark: room.can(.redeemReward),
            key: Secret.token(), problems: problems)
        return HTMLResponse.page(TasksPage.render(model, try await room.frame(.tasks)), status: status)
    }
}
