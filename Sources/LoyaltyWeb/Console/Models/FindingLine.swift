/// Something that is wrong with a program document, or may not be meant, with its place.
struct FindingLine: Sendable {
    /// It must be mended before the draft can be approved.
    let isProblem: Bool
    /// From 1.
    let line: Int
    let column: Int
    let text: String
    /// The part by list and id; empty while the text can't be read.
    let part: String
}
