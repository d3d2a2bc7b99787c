/// A task of the work list; days and names are already in words.
struct TaskLine: Sendable {
    let id: String
    let member: String
    let name: String
    let text: String
    /// The hotel: its id for the form, and its name.
    let property: String
    let hotel: String
    /// The last day, or when it was done.
    let day: String
    /// Who did it; empty while it is open.
    let doneBy: String
    /// Whether its last day is today.
    let isLast: Bool
}
