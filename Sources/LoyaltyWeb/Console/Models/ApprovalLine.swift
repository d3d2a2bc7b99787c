/// Something that waits for a second person, as a line of a list.
struct ApprovalLine: Sendable {
    /// A claim that may be answered in place.
    struct InPlace: Sendable {
        let action: String
        let property: String
        let key: String
    }

    /// What it is: a claim, a sanction, an appeal, a draft of the program, a tier run.
    let kind: String
    let text: String
    /// What it comes to; empty where it has no amount.
    let amount: String
    /// Who approved first, or handed it in.
    let requester: String
    let since: String
    /// How long it has waited.
    let age: String
    /// Where it is read in full.
    let href: String
    /// How it is answered here; nil where it must be read first, or this person is not the second.
    let inPlace: InPlace?
}
