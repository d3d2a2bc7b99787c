import Hummingbird
import LoyaltyRules
import LoyaltyService

extension ConsoleRoom {
    /// Posts what a form says, once by the form's key; leaves a sentence for the next page, and leads to the receipt.
    /// - Parameter sentence: the key of a sentence with the points and the balance.
    func post<O: LoyaltyService.Operation>(
        _ operation: O, for view: MemberView, sentence: String
    ) async throws -> Response where O.Answer == Posted {
        let answer = try await site.desk.perform(operation, by: actor, key: context.form["key"]).answer
        let presenter = Presenter(language: context.language, program: view.program)
        let (points, balance) = (presenter.signedPoints(answer.points), presenter.points(answer.balance))
        try await leave(.success, t(sentence, points, balance))
        return HTMLResponse.seeOther(SitePath.receipt("\(view.row.id)", String(answer.operation.operation)))
    }

    /// The very same posting, rolled back; what stands in its way where something does.
    func preview<O: LoyaltyService.Operation>(
        for view: MemberView, _ operation: () throws -> O
    ) async throws -> PostingPreview where O.Answer == Posted {
        let presenter = Presenter(language: context.language, program: view.program)
        do {
            return presenter.preview(
                try await site.desk.perform(try operation(), by: actor, dryRun: true).answer)
        } catch {
            guard let problems = problems(error, program: view.program) else { throw error }
            return presenter.emptyPreview(problems.general.first)
        }
    }
}
