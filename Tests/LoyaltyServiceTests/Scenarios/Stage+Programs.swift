import LoyaltyRules
import LoyaltyTestKit
import Testing

@testable import LoyaltyService

/// Versions and drafts of the program in scenarios.
extension Stage {
    /// The stage's document with some words replaced and a remark at its end.
    func document(_ remark: String = "", _ changes: [String: String] = [:]) throws -> String {
        try changes.reduce(Repository.text("programs/lakeside.yaml")) { text, change in
            try #require(text.contains(change.key), "the document has no \(change.key)")
            return text.replacing(change.key, with: change.value)
        } + remark
    }

    /// Publishes the stage's document directly; answers the version.
    func publish(_ remark: String = "", _ changes: [String: String] = [:], from date: String) async throws
        -> Int
    {
        let publish = PublishProgram(
            document: try document(remark, changes), effectiveFrom: try day(date), reason: "scenario")
        return try await desk.perform(publish, by: .system).answer.version
    }

    /// Somebody who writes drafts, and somebody who approves them.
    var author: Actor { .staff(11, roles: [.manager], properties: nil) }
    var approver: Actor { .staff(12, roles: [.administrator], properties: nil) }

    /// A draft of the stage's document in its first revision.
    func draft(_ remark: String = "", _ changes: [String: String] = [:]) async throws -> Int64 {
        let save = SaveDraft(title: "Draft", document: try document(remark, changes), basedOn: 1)
        return try await desk.perform(save, by: author).answer.draft
    }

    /// A draft that is written, approved and published from a day; answers the version.
    func schedule(_ remark: String = "", _ changes: [String: String] = [:], from date: String) async throws
        -> Int
    {
        let draft = try await draft(remark, changes)
        _ = try await desk.perform(ApproveDraft(draft: draft, revision: 1), by: approver)
        let publish = PublishDraft(draft: draft, revision: 1, effectiveFrom: try day(date), reason: "season")
        return try await desk.perform(publish, by: approver).answer.version
    }
}
