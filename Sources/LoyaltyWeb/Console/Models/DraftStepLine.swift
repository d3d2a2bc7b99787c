/// One thing that was done to a draft.
struct DraftStepLine: Sendable {
    enum Kind: String, Sendable { case written, submitted, approved, published, discarded }

    let kind: Kind
    let revision: Int
    let who: String
    let at: String
    let note: String
}
