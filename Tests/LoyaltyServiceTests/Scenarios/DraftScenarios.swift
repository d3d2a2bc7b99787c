import LoyaltyRules
import LoyaltyTestKit
import Testing

@testable import LoyaltyService

@Suite("Scenarios: a draft of the program from the first word to its first day", .serialized)
struct DraftScenarios {
    @Test("POL-04 written, mended, approved by a second person, published from a day", arguments: Engine.all)
    func lifecycle(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let broken = try stage.document("surprise: 1\n")
        let first = try await stage.desk.perform(
            SaveDraft(title: "Summer", document: broken, basedOn: 1), by: stage.author
        ).answer
        #expect(first.revision == 1 && first.problems == 1, "what is broken may be kept")
        let unsound = await #expect(throws: ProgramProblems.self) {
            try await stage.desk.perform(ApproveDraft(draft: first.draft, revision: 1), by: stage.approver)
        }
        #expect(unsound?.problems.first?.key == "program_problem.key_unknown")
        let sound = try stage.document("# summer\n", ["base: 1,": "base: 2,"])
        let save = SaveDraft(changing: first.draft, revision: 1, title: "Summer", document: sound)
        let second = try await stage.desk.perform(save, by: stage.author).answer
        #expect(second.revision == 2 && second.problems == 0)
        #expect(
            try await stage.refusal(ApproveDraft(draft: first.draft, revision: 1), by: stage.approver)
                == .draftChanged, "what was not read is not approved")
        #expect(
            try await stage.refusal(ApproveDraft(draft: first.draft, revision: 2), by: stage.author)
                == .draftOwnApproval)
        let publish = PublishDraft(
            draft: first.draft, revision: 2, effectiveFrom: try day("2026-07-01"), reason: "summer")
        #expect(try await stage.refusal(publish, by: stage.approver) == .draftNotApproved)
        _ = try await stage.desk.perform(
            ApproveDraft(draft: first.draft, revision: 2, note: "read twice"), by: stage.approver)
        #expect(try await stage.desk.perform(publish, by: stage.approver).answer.version == 2)
        #expect(try await stage.refusal(publish, by: stage.approver) == .draftClosed)
        let history = try await stage.service.reading.programHistory(by: stage.approver)
        #expect(history.map(\.row.version) == [2, 1] && history.map(\.state) == [.scheduled, .inForce])
        #expect(history[1].lastDay == (try day("2026-06-30")))
        #expect(history[0].draft == first.draft && history[0].authors == ["staff:11"])
        #expect(history[0].approval?.actor == "staff:12" && history[0].approval?.note == "read twice")
        #expect(history[0].steps.map(\.kind) == [.written, .written, .approved, .published])
        #expect(history[0].steps.last?.digest == history[0].row.digest)
        #expect(history[1].draft == nil && history[1].steps.isEmpty, "the first was published directly")
        try stage.close()
    }

    @Test("A change after the approval voids it; saving the same text does not", arguments: Engine.all)
    func voided(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let draft = try await stage.draft("# a\n")
        _ = try await stage.desk.perform(ApproveDraft(draft: draft, revision: 1), by: stage.approver)
        let same = SaveDraft(
            changing: draft, revision: 1, title: "Draft", document: try stage.document("# a\n"))
        #expect(try await stage.desk.perform(same, by: stage.author).answer.revision == 1)
        #expect(try await stage.service.reading.draft(draft, by: .system)?.row.isApproved == true)
        // The approver mends a word: now a third person has to read it.
        let other = SaveDraft(
            changing: draft, revision: 1, title: "Draft", document: try stage.document("# b\n"))
        #expect(try await stage.desk.perform(other, by: stage.approver).answer.revision == 2)
        #expect(try await stage.service.reading.draft(draft, by: .system)?.row.isApproved == false)
        let publish = PublishDraft(
            draft: draft, revision: 2, effectiveFrom: try day("2026-07-01"), reason: "x")
        #expect(try await stage.refusal(publish, by: stage.approver) == .draftNotApproved)
        for author in [stage.author, stage.approver] {
            #expect(
                try await stage.refusal(ApproveDraft(draft: draft, revision: 2), by: author)
                    == .draftOwnApproval)
        }
        let third = Actor.staff(13, roles: [.manager], properties: nil)
        _ = try await stage.desk.perform(ApproveDraft(draft: draft, revision: 2), by: third)
        #expect(try await stage.desk.perform(publish, by: stage.approver).answer.version == 2)
        try stage.close()
    }

    @Test("Two editors never overwrite each other", arguments: Engine.all)
    func editors(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let draft = try await stage.draft("# a\n")
        let documents = try (0..<12).map { try stage.document("# editor \($0)\n") }
        let kept = try await withThrowingTaskGroup(of: Int?.self) { group -> [Int] in
            for (number, document) in documents.enumerated() {
                let save = SaveDraft(changing: draft, revision: 1, title: "Draft", document: document)
                group.addTask {
                    let code = try await stage.refusal(
                        save, by: .staff(Int64(20 + number), roles: [.manager], properties: nil))
                    #expect(code == nil || code == .draftChanged)
                    return code == nil ? number : nil
                }
            }
            return try await group.compactMap { $0 }.reduce(into: [Int]()) { $0.append($1) }
        }
        #expect(kept.count == 1)
        let winner = try #require(kept.first)
        let view = try #require(try await stage.service.reading.draft(draft, by: .system))
        #expect(view.row.revision == 2 && view.document == documents[winner])
        try stage.close()
    }

    @Test(
        "What is discarded is closed and stays on record; what can't be kept is told", arguments: Engine.all)
    func discarded(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let draft = try await stage.draft("# a\n")
        #expect(
            try await stage.refusal(DiscardDraft(draft: draft, revision: 2, reason: "x"), by: stage.author)
                == .draftChanged)
        _ = try await stage.desk.perform(
            DiscardDraft(draft: draft, revision: 1, reason: "too dear"), by: stage.author)
        let view = try #require(try await stage.service.reading.draft(draft, by: .system))
        #expect(view.row.state == .discarded && view.steps.map(\.kind) == [.written, .discarded])
        #expect(view.steps.last?.note == "too dear")
        let late = SaveDraft(changing: draft, revision: 1, title: "Draft", document: "program: x")
        #expect(try await stage.refusal(late, by: stage.author) == .draftClosed)
        #expect(
            try await stage.refusal(ApproveDraft(draft: 1, revision: 1), by: stage.approver) == .draftUnknown)
        #expect(
            try await stage.refusal(SaveDraft(title: "x", document: "", basedOn: 7), by: stage.author)
                == .versionUnknown)
        let long = String(repeating: "#", count: ProgramDocument.longest + 1)
        for (title, document) in [
            (" ", "x"), (String(repeating: "t", count: 121), "x"), ("t", long), ("t", "\0"),
        ] {
            await #expect(throws: InvalidInput.self) {
                try await stage.desk.perform(SaveDraft(title: title, document: document), by: stage.author)
            }
        }
        try stage.close()
    }

    @Test(
        "POL-04 handed in, a draft waits for those who did not write it; a change takes it back",
        arguments: Engine.all)
    func submitted(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let reading = stage.service.reading
        let draft = try await stage.draft("# a\n")
        #expect(try await reading.draftsToApprove(by: stage.approver).isEmpty, "nobody has handed it in")
        let submit = SubmitDraft(draft: draft, revision: 1, note: "for summer")
        for _ in 0..<2 { _ = try await stage.desk.perform(submit, by: stage.author) }
        #expect(try await reading.draftsToApprove(by: stage.approver).map(\.id) == [draft])
        #expect(try await reading.draftsToApprove(by: stage.author).isEmpty, "not for the author")
        let clerk = Actor.staff(9, roles: [.clerk], properties: nil)
        #expect(try await reading.draftsToApprove(by: clerk).isEmpty)
        let view = try #require(try await reading.draft(draft, by: .system))
        #expect(view.row.stage == .submitted && view.row.submittedBy == "staff:11")
        #expect(view.steps.map(\.kind) == [.written, .submitted], "handed in twice is handed in once")
        #expect(view.steps.last?.note == "for summer" && view.steps.last?.digest == view.steps.first?.digest)
        let change = SaveDraft(changing: draft, revision: 1, title: "Draft", document: try stage.document("# b\n"))
        _ = try await stage.desk.perform(change, by: stage.author)
        #expect(try await reading.draft(draft, by: .system)?.row.stage == .draft)
        #expect(try await reading.draftsToApprove(by: stage.approver).isEmpty)
        #expect(try await stage.refusal(submit, by: stage.author) == .draftChanged)
        _ = try await stage.desk.perform(SubmitDraft(draft: draft, revision: 2), by: stage.author)
        _ = try await stage.desk.perform(ApproveDraft(draft: draft, revision: 2), by: stage.approver)
        let approved = try #require(try await reading.draft(draft, by: .system))
        #expect(approved.row.stage == .approved && approved.row.submittedBy == "staff:11")
        #expect(approved.steps.map(\.kind) == [.written, .submitted, .written, .submitted, .approved])
        #expect(try await reading.draftsToApprove(by: stage.approver).isEmpty)
        try stage.close()
    }

    @Test("What is not sound is not handed in, and a closed draft neither", arguments: Engine.all)
    func notSubmitted(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let broken = SaveDraft(title: "Broken", document: try stage.document("surprise: 1\n"))
        let draft = try await stage.desk.perform(broken, by: stage.author).answer.draft
        await #expect(throws: ProgramProblems.self) {
            try await stage.desk.perform(SubmitDraft(draft: draft, revision: 1), by: stage.author)
        }
        _ = try await stage.desk.perform(DiscardDraft(draft: draft, revision: 1, reason: ""), by: stage.author)
        #expect(try await stage.refusal(SubmitDraft(draft: draft, revision: 1), by: stage.author) == .draftClosed)
        #expect(try await stage.refusal(SubmitDraft(draft: 1, revision: 1), by: stage.author) == .draftUnknown)
        try stage.close()
    }
}
