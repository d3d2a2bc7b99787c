import LoyaltyRules
import LoyaltyTestKit
import PortableSQL
import Testing

@testable import LoyaltyService

@Suite("Scenarios: the privacy policy", .serialized)
struct PolicyScenarios {
    private func publish(_ from: String, _ text: String, isMaterial: Bool = false) throws -> PublishPolicy {
        PublishPolicy(
            effectiveOn: try day(from), reviewOn: try day(from).adding(months: 12), isMaterial: isMaterial, simplifiedChinese: text)
    }

    @Test("SEC-10 versions follow each other, and are never changed", arguments: Engine.all)
    func versions(engine: Engine) async throws {
        let stage = try await Stage(engine)
        stage.clock.go(to: try day("2026-06-15"))
        #expect(try await stage.service.reading.policy(on: try day("2026-06-15")) == nil)
        #expect(try await stage.perform(publish("2026-06-15", "第一版")).number == 1)
        #expect(try await stage.perform(publish("2026-07-01", "第二版", isMaterial: true)).number == 2)
        #expect(try await stage.service.reading.policy(on: try day("2026-06-30"))?.number == 1)
        #expect(try await stage.service.reading.policy(on: try day("2026-07-01"))?.label == "policy-2")
        #expect(try await stage.service.reading.policyTexts(1)?[.simplifiedChinese] == "第一版")
        #expect(try await stage.service.reading.policyTexts(3) == nil)
        let before = try stage.dump(without: ["audit"])
        for (from, text, field) in [("2026-06-14", "x", "effective_on"), ("2026-06-30", "x", "effective_on"), ("2026-07-02", "", "text_zh-Hans")] {
            do {
                try await stage.perform(publish(from, text))
                Issue.record("published from \(from)")
            } catch let input as InvalidInput {
                #expect(input.problems.map(\.field) == [field])
            }
        }
        let long = String(repeating: "长", count: PublishPolicy.longest + 1)
        await #expect(throws: InvalidInput.self) { try await stage.perform(publish("2026-07-02", long)) }
        #expect(try stage.dump(without: ["audit"]) == before)
        try stage.close()
    }

    @Test("SEC-10 16 who publish at one moment have 16 versions, each with its own words", arguments: Engine.all)
    func race(engine: Engine) async throws {
        let stage = try await Stage(engine)
        stage.clock.go(to: try day("2026-06-15"))
        let numbers = try await withThrowingTaskGroup(of: Void.self) { group in
            for turn in 0..<16 { group.addTask { try await stage.perform(publish("2026-06-15", "v\(turn)")) } }
            try await group.waitForAll()
            return try await stage.service.reading.policies().map(\.version.number)
        }
        #expect(numbers == Array(1...16))
        var words: Set<String> = []
        for number in numbers { words.insert(try await stage.service.reading.policyTexts(number)?[.simplifiedChinese] ?? "") }
        #expect(words.count == 16)
        try stage.close()
    }
}
