import Foundation
import HTTPTypes
import LoyaltyRules
import LoyaltyService
import LoyaltyTestKit
import Testing

@testable import LoyaltyWeb

@Suite("Drafts and versions of the program over the API")
struct DraftAPITests {
    @Test(
        "Written, checked, compared, approved by another client, published, withdrawn", arguments: Engine.all)
    func lifecycle(engine: Engine) async throws {
        let house = try await House(engine, program: "programs/lakeside.yaml")
        let author = try await Caller(house, "author", [.readProgram, .draftProgram, .approveProgram])
        let second = try await Caller(house, "second", [.readProgram, .approveProgram, .scheduleProgram])
        let text = try Repository.text("programs/lakeside.yaml")
        let made = try await author.call(
            .post, "/program-drafts",
            ["title": "More", "document": text + "surprise: 1\n", "based_on_version": 1])
        #expect(made.status == 201 && made.body["problems"] as? Int == 1)
        let draft = "/program-drafts/" + (try #require(made.body["draft_id"] as? String))
        let findings = try await second.call(.get, draft + "/findings")
        let first = try #require((findings.body["data"] as? [[String: Any]])?.first)
        #expect(first["code"] as? String == "key_unknown" && first["severity"] as? String == "problem")
        #expect(
            try await second.call(.get, draft + "/difference").status == 422,
            "what can't be read can't be compared")
        let approval: [String: Any] = ["revision": 1]
        #expect(
            try await second.call(.post, draft + "/approval", approval).body["code"] as? String
                == "program_problems")
        let better = text.replacing("base: 1,", with: "base: 2,")
        let changed = try await author.call(
            .put, draft, ["revision": 1, "title": "More", "document": better])
        #expect(changed.status == 200 && changed.body["revision"] as? Int == 2)
        let stale = try await author.call(.put, draft, ["revision": 1, "title": "More", "document": text])
        #expect(stale.status == 409 && stale.body["code"] as? String == "draft_changed")
        let difference = try await second.call(.get, draft + "/difference?against=1")
        let change = try #require((difference.body["data"] as? [[String: Any]])?.first)
        #expect(
            change["direction"] as? String == "better" && change["part"] as? String == "earning.base_points")
        #expect(try await second.call(.get, draft + "/difference?against=9").status == 404)
        let own = try await author.call(.post, draft + "/approval", ["revision": 2])
        #expect(own.status == 422 && own.body["code"] as? String == "draft_own_approval")
        let publication: [String: Any] = ["revision": 2, "effective_from": "2026-07-01", "reason": "More"]
        #expect(try await second.call(.post, draft + "/publication", publication).status == 409)
        #expect(
            try await second.call(.post, draft + "/approval", ["revision": 2, "note": "read"]).status == 200)
        #expect(try await author.call(.post, draft + "/publication", publication).status == 403)
        let early = publication.merging(["effective_from": "2026-06-14"]) { $1 }
        let tooEarly = try await second.call(.post, draft + "/publication", early)
        #expect(tooEarly.status == 422 && tooEarly.body["code"] as? String == "program_notice_too_short")
        let published = try await second.call(.post, draft + "/publication", publication)
        #expect(published.status == 200 && published.body["version"] as? Int == 2)
        let version = try await author.call(.get, "/program-versions/2")
        #expect(
            version.body["state"] as? String == "scheduled" && version.body["document"] as? String == better)
        #expect(version.body["approved_by"] as? String != nil)
        #expect(try await author.call(.delete, draft + "?revision=2").status == 409, "published is published")
        #expect(try await second.call(.post, "/program-versions/1/withdrawal", ["reason": "x"]).status == 409)
        #expect(try await second.call(.post, "/program-versions/9/withdrawal", ["reason": "x"]).status == 404)
        #expect(try await second.call(.post, "/program-versions/2/withdrawal", ["reason": "x"]).status == 200)
        let list = try await author.call(.get, "/program-versions").body["data"] as? [[String: Any]]
        #expect(list?.compactMap { $0["state"] as? String } == ["withdrawn", "in_force"])
    }

    @Test("What makes no sense is named, and a draft is discarded")
    func inputs() async throws {
        let house = try await House()
        let author = try await Caller(house, "author", [.readProgram, .draftProgram])
        for body in [
            [:], ["title": "x"], ["title": "x", "document": "y", "based_on_version": -1],
            ["title": "x", "document": "y", "more": 1],
            ["title": String(repeating: "t", count: 121), "document": "y"],
            ["title": "x", "document": "y", "based_on_version": 1.5],
        ] as [[String: Any]] {
            #expect(try await author.call(.post, "/program-drafts", body).status == 400, "\(body)")
        }
        #expect(
            try await author.call(
                .post, "/program-drafts", ["title": "x", "document": "y", "based_on_version": 9]
            )
            .status == 404)
        let made = try await author.call(.post, "/program-drafts", ["title": "x", "document": "y"])
        let draft = "/program-drafts/" + (try #require(made.body["draft_id"] as? String))
        for query in ["", "?revision=", "?revision=x", "?revision=0", "?revision=99999999999"] {
            #expect(try await author.call(.delete, draft + query).status == 400, "\(query)")
        }
        #expect(
            try await author.call(.get, draft + "/difference?against=x").status == 422,
            "unreadable comes first")
        #expect(try await author.call(.delete, draft + "?revision=7").status == 409)
        #expect(try await author.call(.delete, draft + "?revision=1&reason=not+now").status == 200)
        let gone = try await author.call(.get, draft)
        #expect(gone.body["state"] as? String == "discarded")
        #expect((gone.body["steps"] as? [[String: Any]])?.last?["note"] as? String == "not now")
        for path in [
            "/program-drafts/1", "/program-drafts/x", "/program-drafts/1/findings",
            "/program-drafts/1/difference",
        ] {
            #expect(try await author.call(.get, path).status == 404, "\(path)")
        }
    }
}
