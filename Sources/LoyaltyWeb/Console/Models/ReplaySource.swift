/// Where the draft of a replay comes from, as the form asks; the raw value is also the name of the field that tells it.
enum ReplaySource: String, Sendable, CaseIterable {
    /// A draft that is kept.
    case draft
    /// A file from the reader's machine.
    case file
    /// A text in the form.
    case document
    /// A published version.
    case version
}
