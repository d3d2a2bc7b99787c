import ArgumentParser
import LoyaltyRules
import LoyaltyService

/// `tessera program versions`
struct ListVersions: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "versions", abstract: "List the versions of the program, and the drafts that are open.")
    @OptionGroup var options: DatabaseOptions

    struct Result: Encodable {
        struct Version: Encodable {
            let version: Int
            let effectiveFrom: CalendarDay
            let state: String
            let publishedBy: String
            let approvedBy: String?
            let reason: String
        }
        struct Draft: Encodable {
            let draft: String
            let title: String
            let revision: Int
            let changedBy: String
            let isApproved: Bool
            /// `draft`, `submitted` or `approved`.
            let stage: String
        }
        let versions: [Version]
        let drafts: [Draft]
    }

    func run() async throws {
        let service = try options.open()
        let versions = try await service.reading.programHistory(by: .system).map { view in
            Result.Version(
                version: view.row.version, effectiveFrom: view.row.effectiveFrom, state: view.state.rawValue,
                publishedBy: view.row.publishedBy, approvedBy: view.approval?.actor, reason: view.row.reason)
        }
        let drafts = try await service.reading.drafts(by: .system).filter { $0.state == .open }.map { draft in
            Result.Draft(
                draft: String(draft.id), title: draft.title, revision: draft.revision,
                changedBy: draft.changedBy, isApproved: draft.isApproved, stage: draft.stage.rawValue)
        }
        try service.close()
        if options.json { return try Console.json(Result(versions: versions, drafts: drafts)) }
        for version in versions {
            let approval = version.approvedBy.map { ", approved by \($0)" } ?? ""
            Console.line(
                "Version \(version.version)  \(version.effectiveFrom)  \(version.state)  published by "
                    + "\(version.publishedBy)\(approval): \(version.reason)")
        }
        for draft in drafts {
            Console.line(
                "Draft \(draft.draft)  revision \(draft.revision)  \(draft.stage)  "
                    + "last changed by \(draft.changedBy): \(draft.title)")
        }
    }
}
