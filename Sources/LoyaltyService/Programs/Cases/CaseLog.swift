import LoyaltyRules

/// Gathers the problems of a case file while it is read, so that an author mends them in one go.
final class CaseLog {
    private(set) var problems: [ProgramProblem] = []

    func add(_ key: String, _ values: [String: String] = [:], at mark: DocumentMark) {
        problems.append(ProgramProblem("program_problem." + key, values, at: mark))
    }

    /// The text of a scalar; nil after a problem.
    func text(_ node: DocumentNode) -> String? {
        if case .scalar(let text) = node.content { return text }
        add("value_expected", at: node.mark)
        return nil
    }

    /// A day written `YYYY-MM-DD`; nil after a problem.
    func day(_ node: DocumentNode) -> CalendarDay? {
        guard let found = text(node) else { return nil }
        if let day = CalendarDay(found) { return day }
        add("day_expected", ["found": found], at: node.mark)
        return nil
    }

    /// A currency by its ISO 4217 code; nil after a problem.
    func currency(_ node: DocumentNode) -> Currency? {
        guard let found = text(node) else { return nil }
        if let currency = Currency(found) { return currency }
        add("currency_expected", ["found": found], at: node.mark)
        return nil
    }

    /// An exact decimal factor; nil after a problem.
    func rate(_ node: DocumentNode) -> Rate? {
        guard let found = text(node) else { return nil }
        if let rate = Rate(found) { return rate }
        add("rate_expected", ["found": found], at: node.mark)
        return nil
    }

    /// A decimal as an integer of the smallest unit; nil after a problem. It may be negative: a case can
    /// show that a negative charge is refused.
    func decimal(_ node: DocumentNode, decimals: Int) -> Int64? {
        guard let found = text(node) else { return nil }
        if let value = Decimals.integer(found, decimals: decimals) { return value }
        add("decimal_expected", ["found": found, "decimals": "\(decimals)"], at: node.mark)
        return nil
    }

    /// An id that the program must declare; nil after a problem.
    func known(_ id: String, among ids: [String], what: String, at mark: DocumentMark) -> String? {
        if ids.contains(id) { return id }
        add("reference_unknown", ["id": id, "what": what, "known": ids.joined(separator: ", ")], at: mark)
        return nil
    }
}
