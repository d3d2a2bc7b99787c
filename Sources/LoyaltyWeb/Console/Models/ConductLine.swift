/// A case about conduct in a list or on its page; days, places and names are already in words.
struct ConductLine: Sendable {
    let id: String
    let href: String
    let name: String
    let kind: String
    let place: String
    /// What speaks for it.
    let evidence: String
    /// `2026-11-20`.
    let openedOn: String
    /// How it stands.
    let state: String
    /// The sanction, with its last day; empty while there is none.
    var sanction = ""
    /// What the member was told.
    var notice = ""
    /// Who proposed, confirmed and answered, with days, one sentence each.
    var steps: [String] = []
    var appeal = ""
    var answer = ""
    /// Whether the member may appeal now.
    var mayAppeal = false
}
