import Hummingbird
import LoyaltyRules
import LoyaltyService

/// Conditions as addresses and forms carry them.
struct FilterForm: Sendable {
    /// What was told, by name; only names that mean something.
    let told: [String: String]
    let filter: MemberFilter
    let problems: [MemberFilterReading.Problem]

    init(_ fields: [String: String], program: Program) {
        told = fields.filter { MemberFilter.names.contains($0.key) && !$0.value.isEmpty }
        let reading = MemberFilterReading(told, program: program)
        (filter, problems) = (reading.filter, reading.problems)
    }

    /// From the address of a request.
    init(_ request: Request, program: Program) {
        let fields = request.uri.query.flatMap { try? Form.parse(Array($0.utf8)) } ?? [:]
        self.init(fields, program: program)
    }

    /// From the hidden field of a form, written as in an address.
    init(query: String, program: Program) {
        self.init((try? Form.parse(Array(query.utf8))) ?? [:], program: program)
    }

    /// From what a view or a file kept.
    init(stored: String, program: Program) {
        self.init(MemberFilter.fields(stored: stored), program: program)
    }

    subscript(name: String) -> String { told[name] ?? "" }

    /// In the order in which they are always written.
    var fields: [(name: String, value: String)] { Self.fields(filter) }

    /// As an address writes them.
    var query: String { String(SitePath.members(fields).dropFirst(SitePath.members.count + (fields.isEmpty ? 0 : 1))) }

    static func fields(_ filter: MemberFilter) -> [(name: String, value: String)] {
        filter.fields.map { (name: $0.name, value: $0.value) }
    }

    /// What can't be used, by field.
    var input: InvalidInput? {
        problems.isEmpty ? nil : InvalidInput(problems.map { InvalidInput.Problem($0.field, $0.key, $0.values) })
    }
}
