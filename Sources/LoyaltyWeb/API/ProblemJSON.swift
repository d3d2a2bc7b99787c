import Foundation
import HTTPTypes
import Hummingbird
import LoyaltyRules
import LoyaltyService

/// Tells a failure to a program: `application/problem+json` (RFC 9457) with a stable code.
enum ProblemJSON {
    static func response(_ error: any Error, context: AppContext) -> Response {
        let (status, code, isRetryable) = ErrorResponses.outcome(error)
        let texts = Texts(ServiceTexts.catalogue, context.language)
        var body: [String: JSONValue] = [
            "type": .string("urn:tessera:problem:" + code), "status": .integer(Int64(status.code)),
            "code": .string(code), "title": .string(title(code, texts)), "retryable": .bool(isRetryable),
            "request_id": .string(context.id),
        ]
        switch error {
        case let refusal as Refusal:
            body["detail"] = .string(RefusalText.sentence(refusal, texts, program: nil))
            if let conflict = refusal.conflict { body["conflict"] = self.conflict(conflict) }
        case let input as InvalidInput: body["errors"] = .array(input.problems.map { problem($0, texts) })
        case let problems as ProgramProblems: body["errors"] = .array(problems.problems.map { problem($0, texts) })
        default: body["detail"] = .string(texts("problem." + code + ".detail"))
        }
        var response = Response(
            status: status, headers: [.contentType: "application/problem+json"],
            body: .init(byteBuffer: .init(bytes: JSONValue.object(body).bytes)))
        if let error = error as? HTTPError, let allowed = error.headers[.allow] { response.headers[.allow] = allowed }
        if status == .unauthorized { response.headers[.wwwAuthenticate] = "Bearer" }
        if isRetryable && status == .serviceUnavailable { response.headers[.retryAfter] = "2" }
        return response
    }

    private static func title(_ code: String, _ texts: Texts) -> String {
        RefusalCode(rawValue: code) != nil ? texts("refusal_title." + code) : texts("problem." + code + ".title")
    }

    private static func conflict(_ reference: OperationReference) -> JSONValue {
        var fields: [String: JSONValue] = ["member_id": .string("\(reference.member)")]
        if reference.operation != 0 { fields["operation_id"] = .string(String(reference.operation)) }
        return .object(fields)
    }

    private static func problem(_ problem: InvalidInput.Problem, _ texts: Texts) -> JSONValue {
        .object([
            "field": .string(problem.field), "code": .string(problem.key),
            "detail": .string(texts.text("input." + problem.key, problem.values)),
        ])
    }

    private static func problem(_ problem: ProgramProblem, _ texts: Texts) -> JSONValue {
        .object([
            "field": .string("document:\(problem.mark.line):\(problem.mark.column)"),
            "code": .string(String(problem.key.dropFirst("program_problem.".count))),
            "detail": .string(problem.sentence(texts)),
        ])
    }
}
