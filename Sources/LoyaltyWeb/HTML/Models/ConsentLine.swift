/// One consent of a member as it stands today.
struct ConsentLine: Sendable {
    /// What for, in words.
    let purpose: String
    let granted: Bool
    /// The day it was given or withdrawn, `2026-11-22`.
    let day: String
}
