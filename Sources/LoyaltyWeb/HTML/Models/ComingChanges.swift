/// A version of the program that is to come, as members see it.
struct ComingChanges: Sendable {
    /// Its first day, `2027-01-01`.
    let day: String
    let changes: [ChangeLine]
}
