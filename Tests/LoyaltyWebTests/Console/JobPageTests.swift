import HTTPTypes
import LoyaltyRules
import LoyaltyTestKit
import Testing

@testable import LoyaltyService
@testable import LoyaltyWeb

@Suite("The page of the daily jobs")
struct JobPageTests {
    @Test(
        "TIER-09 PTS-17 an administrator begins a job, and the page says when and how many",
        arguments: Engine.all)
    func begin(engine: Engine) async throws {
        let house = try await House(engine)
        let member = try await house.cast.enrol("Ann")
        try await house.cast.stay(member, number: "S-1", to: "2026-06-01", net: 120_000)
        house.cast.clock.go(to: CalendarDay("2032-06-15")!)
        let admin = try await house.visitor(.administrator)
        let before = try await admin.get(SitePath.jobs)
        #expect(before.status == 200 && before.body.contains("Not yet") && before.body.contains("--no-daily"))
        #expect(try await admin.post(SitePath.jobRun("expire"), [:]).headers[.location] == SitePath.jobs)
        var page = ""
        repeat { page = try await admin.get(SitePath.jobs).body } while page.contains("state-running")
        #expect(page.contains("2032-06-15") && page.contains("state-done"))
        #expect(try await house.cast.points(member) == 0)
        #expect(try await admin.post(SitePath.jobRun("dance"), [:]).status == 404)
        #expect(try house.cast.differences().isEmpty)
    }

    @Test(
        "the home page names the tier run that waits, and a job that went wrong", arguments: Language.allCases
    )
    func notices(language: Language) async throws {
        let house = try await House()
        let admin = try await house.visitor(.administrator, language)
        #expect(try await admin.get("/console").body.contains("alert-warning") == false)
        let run = try await TierRunJob(house.cast.desk).daily(
            on: CalendarDay("2026-06-15")!, publishing: false)
        let page = try await admin.get("/console").body
        #expect(page.contains(SitePath.tierRun(String(run.id))) && page.contains("2026-06-15"))
        let clerk = try await house.visitor(.clerk, language)
        #expect(try await clerk.get("/console").body.contains("alert-warning") == false)
    }

    @Test("I-28 T20 the page of checkpoints says whether all is as it was sealed, and each has a page to print", arguments: Engine.all)
    func seals(engine: Engine) async throws {
        let house = try await House(engine)
        let member = try await house.cast.enrol("Ann")
        try await house.cast.stay(member, number: "S-1", to: "2026-06-01", net: 120_000)
        let admin = try await house.visitor(.administrator)
        #expect(try await admin.get(SitePath.jobs).body.contains("href=\"\(SitePath.seals)\""))
        #expect(try await admin.get(SitePath.seals).body.contains("Nothing was verified yet"))
        #expect(try await admin.get(SitePath.seal(1)).status == 404)
        house.cast.clock.advance(seconds: 86_400)
        let done = try await SealRun(house.cast.desk).run(on: CalendarDay("2026-06-16")!)
        let next = try await house.visitor(.administrator)
        let list = try await next.get(SitePath.seals).body
        #expect(list.contains("was as it had been sealed") && list.contains("href=\"\(SitePath.seal(1))\""))
        #expect(list.contains(".seals.jsonl") && list.contains("1 of 2026-06-16"))
        let page = try await next.get(SitePath.seal(1)).body
        let signed = try #require(try await house.reading.seal(1, by: .system))
        #expect(signed.checkpoint.rows.operations == done && done > 0)
        #expect(page.contains(signed.hash) && page.contains(signed.key) && page.contains("issuance@"))
        #expect(try await house.visitor(.clerk).get(SitePath.seals).status == 403)
        #expect(try await next.get("/console/seals/x").status == 404)
    }

    @Test("each job has a name and words of its own in each language", arguments: Language.allCases)
    func words(language: Language) {
        let presenter = JobPresenter(
            Texts(WebTexts.catalogue, language), timeZone: "Asia/Shanghai", schedule: .usual)
        let lines = DailyJob.allCases.map {
            presenter.line(JobBoard.Line(job: $0, last: nil, next: .tomorrow))
        }
        #expect(Set(lines.map(\.name)).count == DailyJob.allCases.count)
        #expect(Set(lines.map(\.text)).count == DailyJob.allCases.count)
        #expect(lines.allSatisfy { $0.facts.last?.value.contains("03:00") == true && $0.state == nil })
    }
}
