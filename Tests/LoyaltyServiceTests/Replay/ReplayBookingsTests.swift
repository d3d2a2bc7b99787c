import Foundation
import LoyaltyTestKit
import PortableSQL
import Testing

@testable import LoyaltyRules
@testable import LoyaltyService

@Suite("Replay of the real bookings, as documented")
struct ReplayBookingsTests {
    @Test(
        "The tier migration that docs/operating/replay.md shows is the one that its commands give",
        .enabled(if: Repository.bookings != nil))
    func migration() async throws {
        let file = try #require(Repository.bookings)
        let stage = try await Stage(.sqlite, program: "programs/s3.yaml", from: "2010-01-01")
        let mapping = try ImportMapping(yaml: Repository.text("docs/examples/hotel-bookings-s3.yaml"))
        let outcome = try await StayImport(desk: stage.desk, actor: .system).run(
            file: file, mapping: mapping, mappingName: "hotel-bookings-s3")
        #expect(outcome.tally.posted == 6_938)

        let draft = try ProgramDocument.read(try Repository.text("docs/examples/s3-stricter.yaml"))
        let report = try ReplayRun(stage.desk, draft: draft, to: try day("2017-08-31")).run()
        #expect(report.comparison.migration.total == 1_626)
        #expect(report.comparison.changes[.up] == nil)
        let page = try Repository.text("docs/operating/replay.md")
        for (row, counts) in zip(report.comparison.migration.rows, report.comparison.migration.counts) {
            let name = try #require(draft.tier(row)).name.text(in: .english)
            let line = "| \(name) | " + counts.map { Formats.grouped(Int64($0)) }.joined(separator: " | ") + " |"
            #expect(page.contains(line), "\(line)")
        }

        let same = try ReplayRun(
            stage.desk, draft: try ProgramDocument.read(try Repository.text("programs/s3.yaml")), to: try day("2017-08-31")
        ).run()
        #expect(same.comparison.changed == 0)
        #expect(same.comparison.inForce.closing[0] > 0)
        try stage.close()
    }

    @Test("The documented draft is s3 with other thresholds of tiers and nothing else, so that both earn alike")
    func draft() throws {
        let (inForce, draft) = (
            try Repository.text("programs/s3.yaml"), try Repository.text("docs/examples/s3-stricter.yaml")
        )
        let texts = [inForce, draft].map { $0.split(separator: "\n").filter { !$0.hasPrefix("#") } }
        #expect(texts[0].count == texts[1].count)
        let changed = zip(texts[0], texts[1]).filter { $0 != $1 }
        #expect(changed.count == 4)
        for (before, after) in changed { #expect(before.contains("attain:") && after.contains("attain:"), "\(after)") }
        var voices = EarningVoices()
        let voice = voices.voice(of: try ProgramDocument.read(inForce))
        #expect(voices.voice(of: try ProgramDocument.read(draft)) == voice)
        // When an event comes by itself is not asked of a fact that came; what it is called in the document is.
        let untimed = inForce.replacingOccurrences(of: ", occurs: {joining: {}}", with: "")
        #expect(untimed != inForce)
        #expect(voices.voice(of: try ProgramDocument.read(untimed)) == voice)
        let renamed = inForce.replacingOccurrences(of: "{id: share,", with: "{id: shared,").replacingOccurrences(of: "event: share}", with: "event: shared}")
        #expect(voices.voice(of: try ProgramDocument.read(renamed)) != voice)
    }
}
