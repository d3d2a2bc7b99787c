import LoyaltyService

/// Gathers the problems of one request's input.
final class InputLog {
    private(set) var problems: [InvalidInput.Problem] = []

    /// Beyond a hundred problems nobody reads on; an answer must not grow with a hostile question.
    private static let most = 100

    func add(_ field: String, _ key: String, _ values: [String: String] = [:]) {
        guard problems.count < Self.most else { return }
        problems.append(InvalidInput.Problem(field, key, values))
    }

    /// Throws everything that was found, if anything was.
    func finish() throws {
        if !problems.isEmpty { throw InvalidInput(problems) }
    }
}
