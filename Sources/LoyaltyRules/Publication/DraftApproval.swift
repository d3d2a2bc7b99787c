/// Who may approve a draft of the program: a second person, who reads exactly what will be published (PTS-26, POL-04).
public enum DraftApproval {
    /// Where the present text of a draft stands on its way to approval.
    public enum Stage: String, Sendable, CaseIterable {
        /// Somebody still writes in it.
        case draft
        /// Its author has told those who approve that it is ready to be read.
        case submitted
        case approved
    }

    /// Where a text stands: what was said of one revision is true of no other, so any change takes it back to a draft.
    public static func stage(submitted: Int?, approved: Int?, revision: Int) -> Stage {
        if holds(approved: approved, revision: revision) { return .approved }
        return submitted == revision ? .submitted : .draft
    }

    /// Whether somebody may approve: nobody approves a text in which they wrote a word themselves.
    public static func mayApprove(_ person: String, writtenBy authors: Set<String>) -> Bool {
        !person.isEmpty && !authors.isEmpty && !authors.contains(person)
    }

    /// Whether an approval holds: it was given to one revision, and any later change of the text voids it.
    public static func holds(approved: Int?, revision: Int) -> Bool { approved == revision }
}
