/// Who may approve a draft of the program: a second person, who reads exactly what will be published (PTS-26, POL-04).
public enum DraftApproval {
    /// Whether somebody may approve: nobody approves a text in which they wrote a word themselves.
    public static func mayApprove(_ person: String, writtenBy authors: Set<String>) -> Bool {
        !person.isEmpty && !authors.isEmpty && !authors.contains(person)
    }

    /// Whether an approval holds: it was given to one revision, and any later change of the text voids it.
    public static func holds(approved: Int?, revision: Int) -> Bool { approved == revision }
}
