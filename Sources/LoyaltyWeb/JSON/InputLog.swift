import LoyaltyService

/// Gathers the problems of one request's input.
final class InputLog {
    private(set) var problems: [InvalidInput.Problem] = []

    func add(_ field: String, _ key: String, _ values: [String: String] = [:]) {
        problems.append(InvalidInput.Problem(field, key, values))
    }

    /// Throws everything that was found, if anything was.
    func finish() throws {
        if !problems.isEmpty { throw InvalidInput(problems) }
    }
}
