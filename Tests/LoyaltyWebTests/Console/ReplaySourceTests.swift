import Foundation
import HTTPTypes
import LoyaltyRules
import LoyaltyService
import LoyaltyTestKit
import Testing

@testable import LoyaltyWeb

@Suite("POL-04 a replay begins with a kept draft, a file, a text or a version")
struct ReplaySourceTests {
    /// A house with a member who has stayed, and an administrator before the laboratory.
    private static func laboratory() async throws -> (map: SiteMap, visitor: Visitor) {
        let map = try await SiteMap(try await House())
        return (map, try await map.house.visitor(.administrator))
    }

    /// The page of the replay to which an answer leads, when it is done.
    private static func result(_ answer: TestBrowser.Answer, _ map: SiteMap, _ visitor: Visitor) async throws
        -> String
    {
        let path = try #require(answer.headers[.location])
        let run = try #require(path.split(separator: "/").last).description
        while map.house.cast.service.replays.run(run)?.isRunning ?? false {
            try await Task.sleep(for: .milliseconds(5))
        }
        return try await visitor.get(path).body
    }

    @Test(
        "The draft's own pages lead to the laboratory with the draft chosen; whoever may not run it is not led there"
    )
    func links() async throws {
        let (map, visitor) = try await Self.laboratory()
        let id = String(map.drafts.open)
        let link = "href=\"\(SitePath.replay(ofDraft: id))\""
        for page in [SitePath.draft(id), SitePath.draftReview(id)] {
            #expect(try await visitor.get(page).body.contains(link), "\(page)")
            #expect(try await !map.house.visitor(.auditor).get(page).body.contains(link), "\(page)")
        }
        let form = try await visitor.get(SitePath.replay(ofDraft: id)).body
        #expect(
            form.contains("value=\"draft\" checked") && form.contains("<option value=\"\(id)\" selected>"))
        #expect(!form.contains("<option value=\"\(map.drafts.approved + 1)\""), "only drafts that there are")
        let version = try await visitor.get(SitePath.replay(ofVersion: "1")).body
        #expect(
            version.contains("value=\"version\" checked") && version.contains("<option value=\"1\" selected>")
        )
    }

    @Test("A kept draft runs at its present revision, and the result says which")
    func keptDraft() async throws {
        let (map, visitor) = try await Self.laboratory()
        let save = SaveDraft(
            changing: map.drafts.open, revision: 1, title: "Twice as much", document: map.draft)
        _ = try await map.house.cast.desk.perform(save, by: .system)
        let fields = ["source": "draft", "draft": String(map.drafts.open), "document": "ignored"]
        let page = try await Self.result(try await visitor.post(SitePath.replay, fields), map, visitor)
        #expect(page.contains("Twice as much · Revision 2") && page.contains("3,050 points"))
    }

    @Test("A file runs as it is, and is known by its name")
    func file() async throws {
        let (map, visitor) = try await Self.laboratory()
        let answer = try await visitor.upload(
            SitePath.replay, ["source": "file", "from": "", "to": "", "document": ""],
            file: ("file", "twice.yaml", Array(map.draft.utf8)))
        let page = try await Self.result(answer, map, visitor)
        #expect(page.contains("twice.yaml") && page.contains("3,050 points"))
    }

    @Test("A published version is a draft, too: that in force changes nothing")
    func version() async throws {
        let (map, visitor) = try await Self.laboratory()
        let fields = ["source": "version", "version": "1", "to": "2026-06-15"]
        let page = try await Self.result(try await visitor.post(SitePath.replay, fields), map, visitor)
        #expect(page.contains("Version 1") && page.contains("The draft changes nothing for anybody."))
    }

    @Test(
        "What is missing or wrong is told beside its field",
        arguments: [
            (["source": "draft"], "draft", "Fill this in."),
            (["source": "draft", "draft": "7"], "", "There is no such draft."),
            (["source": "version"], "version", "Fill this in."),
            (["source": "version", "version": "9"], "", "There is no version"),
            (["source": "file"], "file", "Fill this in."),
            (["source": "document"], "document", "Fill this in."),
            (["source": "document", "document": "program: x", "from": "never"], "from", "YYYY"),
        ])
    func wrong(fields: [String: String], field: String, sentence: String) async throws {
        let (_, visitor) = try await Self.laboratory()
        let answer = try await visitor.post(SitePath.replay, fields)
        #expect(answer.status == 422 && answer.body.contains(sentence))
        #expect(field.isEmpty || answer.body.contains("id=\"f-\(field)-problem\""), "\(field)")
    }

    @Test("A file that can't be read, or is no program, is told with line and column")
    func unreadable() async throws {
        let (map, visitor) = try await Self.laboratory()
        for (bytes, sentence) in [
            ([0xFF, 0xFE, 0x00], "UTF-8"),
            (Array((map.draft + "surprise: 1\n").utf8), "1 problem keeps this text"),
        ] as [([UInt8], String)] {
            let answer = try await visitor.upload(
                SitePath.replay, ["source": "file"], file: ("file", "x.yaml", bytes))
            #expect(
                answer.status == 422 && answer.body.contains(sentence)
                    && answer.body.contains("id=\"f-file-problem\""))
        }
    }

    @Test(
        "The API takes a text, a draft or a version, one of them; the draft's revision is told",
        arguments: Engine.all)
    func api(engine: Engine) async throws {
        let house = try await House(engine, program: "programs/lakeside.yaml")
        let caller = try await Caller(house, "laboratory", [.readProgram, .draftProgram, .publishProgram])
        let text = try Repository.text("programs/lakeside.yaml")
        let made = try await caller.call(.post, "/program-drafts", ["title": "More", "document": text])
        let draft = try #require(made.body["draft_id"] as? String)
        for (body, expected) in [
            (["draft_id": draft], ("draft_id", draft)),
            (["version": 1, "document": NSNull()], ("version", "1")),
            (["document": text], ("", "")),
        ] as [([String: Any], (String, String))] {
            let started = try await caller.call(.post, "/program-replays", body)
            #expect(started.status == 202)
            let id = try #require(started.body["replay_id"] as? String)
            while house.site.service.replays.run(id)?.isRunning ?? false {
                try await Task.sleep(for: .milliseconds(5))
            }
            let answer = try await caller.call(.get, "/program-replays/" + id).body
            #expect(answer["status"] as? String == "done")
            for field in ["draft_id", "version"] {
                let found = answer[field].flatMap { $0 is NSNull ? nil : "\($0)" }
                #expect(found == (field == expected.0 ? expected.1 : nil), "\(body.keys) \(field)")
            }
        }
        for (body, status) in [
            ([:], 400), (["draft_id": draft, "version": 1], 400),
            (["document": text, "draft_id": draft], 400),
            (["draft_id": "07"], 400), (["version": -1], 400), (["draft_id": "7"], 404),
            (["version": 9], 404),
        ] as [([String: Any], Int)] {
            #expect(try await caller.call(.post, "/program-replays", body).status == status, "\(body)")
        }
    }
}
