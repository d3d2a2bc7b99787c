import LoyaltyRules
import LoyaltyService

extension FormProblems {
    /// What is wrong with what was typed, beside the fields.
    init(_ input: InvalidInput, _ service: Texts) {
        let sentences = input.problems.map { ($0.field, service.text("input." + $0.key, $0.values)) }
        self.init(fields: Dictionary(sentences) { _, last in last })
    }
}
