import Foundation
import HTTPTypes
import LoyaltyRules
import LoyaltyService
import LoyaltyTestKit
import Testing

@testable import LoyaltyWeb

@Suite("The API of events, choices, tiers, rewards and trade")
struct AbilityAPITests {
    /// A connected system with every scope.
    private struct Caller {
        let map: SiteMap
        let browser: TestBrowser
        let key: String

        init(_ engine: Engine) async throws {
            map = try await SiteMap(try await House(engine))
            let client = CreateClient(name: "crs", scopes: Set(Permission.allCases), properties: nil)
            _ = try await map.house.cast.desk.perform(client, by: .system)
            key = client.key
            browser = TestBrowser(map.house.site)
        }

        var member: String { "/api/v1/members/\(map.member)" }

        /// The status and the body of an answer; every write has a key of its own.
        func send(
            _ method: HTTPRequest.Method, _ path: String, _ body: String = ""
        ) async throws -> (status: Int, body: String) {
            var headers: HTTPFields = [.authorization: "Bearer " + key, .acceptLanguage: "en"]
            headers[.init("Idempotency-Key")!] = UUID().uuidString
            let answer = try await browser.send(method, path, headers: headers, body: body)
            return (answer.status, answer.body)
        }
    }

    @Test("Each write is done, told again as a problem, and never a server error", arguments: Engine.all)
    func writes(engine: Engine) async throws {
        let caller = try await Caller(engine)
        let member = caller.member
        let other = try await caller.map.house.cast.enrol("Zoe", number: 2)
        let reference = "{\"id\": \"\(caller.map.member)\"}"
        let to = "{\"id\": \"\(other)\"}"
        let writes: [(HTTPRequest.Method, String, String, Int)] = [
            (
                .post, "/api/v1/events",
                "{\"member\": \(reference), \"event\": \"review\", \"subject\": \"S\", \"day\": \"2026-06-10\"}",
                201
            ),
            (
                .post, "/api/v1/events",
                "{\"member\": \(reference), \"event\": \"review\", \"subject\": \"S\", \"day\": \"2026-06-10\"}",
                409
            ),
            (
                .post, "/api/v1/events",
                "{\"member\": \(reference), \"event\": \"dance\", \"subject\": \"S\", \"day\": \"2026-06-10\"}",
                422
            ),
            (.post, "/api/v1/events", "{\"event\": \"review\"}", 400),
            // A program without partners takes any word for a code of the hotel's own system.
            (
                .post, "/api/v1/events",
                "{\"member\": \(reference), \"event\": \"review\", \"subject\": \"P\", \"day\": \"2026-06-10\", \"partner\": \"air\"}",
                201
            ),
            (
                .post, "/api/v1/events",
                "{\"member\": \(reference), \"event\": \"review\", \"subject\": \"Q\", \"day\": \"2026-06-10\", \"partner\": 7}",
                400
            ),
            (.put, member + "/traits", "{\"birthday\": \"02-29\", \"tags\": [\"vip\", \"family\"]}", 200),
            (.put, member + "/traits", "{\"birthday\": \"02-30\", \"tags\": [\"two words\"]}", 400),
            (.put, "/api/v1/members/12/traits", "{}", 404),
            (.post, member + "/choices/\(caller.map.offer)", "{\"options\": []}", 422),
            (.post, member + "/choices/\(caller.map.offer)", "{\"options\": [\"gift_points\"]}", 201),
            (.post, member + "/choices/\(caller.map.offer)", "{\"options\": [\"gift_points\"]}", 409),
            (.post, member + "/choices/77", "{\"options\": [\"gift_points\"]}", 404),
            (.post, member + "/choices/77", "{}", 400),
            (
                .post, member + "/tier-titles",
                "{\"kind\": \"purchased\", \"price\": \"silver_by_points\", \"property\": \"west_lake\"}", 201
            ),
            (
                .post, member + "/tier-titles", "{\"kind\": \"purchased\", \"price\": \"silver_by_points\"}",
                422
            ),
            (
                .post, member + "/tier-titles",
                "{\"kind\": \"gifted\", \"price\": \"silver_gift\", \"to\": \(to)}", 201
            ),
            (
                .post, member + "/tier-titles",
                "{\"kind\": \"challenge\", \"tier\": \"gold\", \"reason\": \"card\"}", 201
            ),
            (
                .post, member + "/tier-titles",
                "{\"kind\": \"granted\", \"tier\": \"platinum\", \"until\": \"2026-12-31\", \"reason\": \"x\"}",
                201
            ),
            (
                .post, member + "/tier-titles",
                "{\"kind\": \"granted\", \"tier\": \"platinum\", \"reason\": \"x\"}", 422
            ),
            (.post, member + "/tier-titles", "{\"kind\": \"stolen\"}", 400),
            (.post, member + "/tier-titles", "{}", 400),
            (.post, member + "/renewals", "{\"reason\": \"fee paid\"}", 201),
            (.post, member + "/redemptions", "{\"reward\": \"upgrade\", \"property\": \"west_lake\"}", 201),
            (
                .post, member + "/redemptions",
                "{\"reward\": \"upgrade\", \"property\": \"west_lake\", \"count\": 10000}", 422
            ),
            (
                .post, member + "/redemptions",
                "{\"reward\": \"upgrade\", \"property\": \"west_lake\", \"count\": -9223372036854775808}", 422
            ),
            (.post, member + "/redemptions", "{\"reward\": \"upgrade\"}", 400),
            (.post, member + "/transfers", "{\"to\": \(to), \"asset\": \"points\", \"amount\": 100}", 201),
            (
                .post, member + "/transfers",
                "{\"to\": \(reference), \"asset\": \"points\", \"amount\": 100}", 422
            ),
            (
                .post, member + "/transfers",
                "{\"to\": \(to), \"asset\": \"points\", \"amount\": 9223372036854775807}", 422
            ),
            (.post, member + "/conversions", "{\"asset\": \"points\", \"into\": \"breakfast\", \"amount\": 101}", 201),
            (.post, member + "/conversions", "{\"asset\": \"points\", \"into\": \"breakfast\", \"amount\": 49}", 422),
            (.post, member + "/conversions", "{\"asset\": \"breakfast\", \"into\": \"points\", \"amount\": 1}", 422),
            (.post, member + "/conversions", "{\"asset\": \"points\", \"amount\": 100}", 400),
            (.post, member + "/merges", "{\"duplicate\": \(reference), \"reason\": \"x\"}", 422),
            (.post, member + "/merges", "{\"duplicate\": \(reference)}", 400),
            (.post, member + "/merges", "{\"duplicate\": \(reference), \"reason\": \"x\", \"winners\": {\"name\": \"both\"}}", 400),
            (.post, member + "/merges", "{\"duplicate\": \(reference), \"reason\": \"x\", \"winners\": {\"card\": \"leaving\"}}", 400),
            (.post, member + "/merges", "{\"duplicate\": \(reference), \"reason\": \"x\", \"winners\": \"leaving\"}", 400),
            (.post, member + "/merges", "{\"duplicate\": \(reference), \"reason\": \"x\", \"winners\": null}", 422),
            (.post, member + "/parting", "{\"reason\": \"x\"}", 422), (.post, member + "/parting", "{}", 400),
            (.get, member + "/family", "", 200), (.get, "/api/v1/members/12/family", "", 404),
            (.post, member + "/family/points", "{\"to\": \(to), \"asset\": \"points\", \"amount\": 100}", 422),
            (.post, member + "/family/people", "{\"joins\": \(to), \"reason\": \"asked at the desk\"}", 201),
            (.post, member + "/family/people", "{\"joins\": \(to)}", 422),
            (.post, member + "/family/people", "{}", 400),
            (.post, member + "/family/points", "{\"to\": \(to), \"asset\": \"points\", \"amount\": 100}", 201),
            (.post, member + "/family/points", "{\"to\": \(to), \"asset\": \"points\", \"amount\": 49}", 422),
            (.post, member + "/family/points", "{\"to\": \(to), \"asset\": \"points\"}", 400),
            (.post, member + "/family/leave", "{}", 422), (.post, member + "/family/leave", "{\"left\": 1}", 400),
            (
                .post, member + "/purchases",
                "{\"asset\": \"points\", \"money_minor\": 1000, \"property\": \"west_lake\"}", 201
            ),
            (
                .post, member + "/purchases",
                "{\"asset\": \"points\", \"money_minor\": -1000, \"property\": \"west_lake\"}", 422
            ),
            (
                .post, member + "/purchases",
                "{\"asset\": \"points\", \"money_minor\": 1000, \"property\": \"nowhere\"}", 422
            ),
        ]
        for (method, path, body, status) in writes {
            let answer = try await caller.send(method, path, body)
            #expect(answer.status == status, "\(path) \(body): \(answer.body)")
        }
        #expect(try caller.map.house.cast.differences().isEmpty)
    }

    @Test(
        "What is read: the member with what keeps the tier, choices, and rewards with what is missing",
        arguments: Engine.all)
    func reads(engine: Engine) async throws {
        let caller = try await Caller(engine)
        let choices = try await caller.send(.get, caller.member + "/choices").body
        #expect(choices.contains("\"offer_id\":\"\(caller.map.offer)\"") && choices.contains("\"pick\":1"))
        let rewards = try await caller.send(.get, caller.member + "/rewards?bill_minor=80000").body
        #expect(rewards.contains("\"reward\":\"offset\"") && rewards.contains("\"missing\":18490"))
        #expect(try await caller.send(.get, caller.member + "/rewards?nights=0").status == 400)
        #expect(try await caller.send(.get, caller.member + "/rewards?bill_minor=x").status == 400)
        #expect(try await caller.send(.get, "/api/v1/members/12/rewards").status == 404)
        #expect(try await caller.send(.get, "/api/v1/members/12/choices").status == 404)
        let grant =
            "{\"kind\": \"granted\", \"tier\": \"platinum\", \"until\": \"2026-12-31\", \"reason\": \"x\"}"
        _ = try await caller.send(.post, caller.member + "/tier-titles", grant)
        let member = try await caller.send(.get, caller.member).body
        #expect(member.contains("Platinum granted from 2026-06-15 through 2026-12-31"))
        #expect(member.contains("\"keep_tier\"") && member.contains("\"falls_to\":\"base\""))
        #expect(member.contains("\"open_choices\":1") && member.contains("\"membership\""))
    }

    @Test("Enrolment takes a birthday and who recommended it; an unknown one is refused")
    func enrolment() async throws {
        let caller = try await Caller(.sqlite)
        let body = { (mobile: String, referrer: String) in
            """
            {"name": "Bea", "mobile": "\(mobile)", "property": "west_lake", "consents": ["agreement"],
             "consent_text_version": "1", "birthday": "05-18", "referred_by": \(referrer)}
            """
        }
        let done = try await caller.send(
            .post, "/api/v1/members", body(House.mobile(8), "{\"mobile\": \"\(House.mobile(1))\"}"))
        #expect(done.status == 201)
        let nobody = try await caller.send(
            .post, "/api/v1/members", body(House.mobile(9), "{\"id\": \"12\"}"))
        #expect(nobody.status == 422 && nobody.body.contains("referrer_unknown"))
    }
}
