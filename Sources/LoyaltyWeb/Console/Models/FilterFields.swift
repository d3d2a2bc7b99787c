/// What the panel of conditions offers, and what stands in it.
struct FilterFields: Sendable {
    let tiers: [Choice]
    let states: [Choice]
    let properties: [Choice]
    let channels: [Choice]
    let assets: [Choice]
    let counters: [Choice]
    let months: [Choice]
    let consents: [Choice]
    /// What stands in each field, by name.
    let values: [String: String]
    var problems = FormProblems.none
}
