/// The addresses of the program's versions, drafts and replays.
extension SitePath {
    /// A replay: how far it is, and what it found.
    public static func replay(_ run: String) -> String { replay + "/runs/" + encoded(run) }

    /// The laboratory with a kept draft chosen.
    public static func replay(ofDraft id: String) -> String { replay + "?draft=" + encoded(id) }

    /// The laboratory with a published version chosen.
    public static func replay(ofVersion number: String) -> String { replay + "?version=" + encoded(number) }

    /// Ends a replay (POST).
    public static func replayCancel(_ run: String) -> String { replay(run) + "/cancel" }

    /// A table of a replay as a file, or all of them as a workbook.
    public static func replayFile(_ run: String, _ file: String) -> String {
        replay(run) + "/files/" + encoded(file)
    }

    /// A published version of the program.
    public static func version(_ number: String) -> String { versions + "/" + encoded(number) }

    /// Withdraws a version before its first day (POST).
    public static func versionWithdrawal(_ number: String) -> String { version(number) + "/withdrawal" }

    /// The rules of a draft, with what is wrong with them.
    public static func draftRules(_ id: String) -> String { programRules + "?draft=" + encoded(id) }

    /// The editor of a draft.
    public static func draft(_ id: String) -> String { drafts + "/" + encoded(id) }

    /// What is wrong with the text as it is typed (POST).
    public static func draftCheck(_ id: String) -> String { draft(id) + "/check" }

    /// What a bill would earn by the text as it is typed (POST).
    public static func draftTrial(_ id: String) -> String { draft(id) + "/trial" }

    /// The forms for the parts of a draft that a marketer changes.
    public static func draftTerms(_ id: String) -> String { draft(id) + "/terms" }

    /// What a draft changes, and what is done with it.
    public static func draftReview(_ id: String) -> String { draft(id) + "/review" }

    /// Hands a draft in for approval (POST).
    public static func draftSubmission(_ id: String) -> String { draft(id) + "/submission" }

    /// Approves a draft (POST).
    public static func draftApproval(_ id: String) -> String { draft(id) + "/approval" }

    /// Publishes an approved draft (POST).
    public static func draftPublication(_ id: String) -> String { draft(id) + "/publication" }

    /// Puts a draft aside (POST).
    public static func draftDiscard(_ id: String) -> String { draft(id) + "/discard" }
}
