import LoyaltyRules
import Testing

@testable import LoyaltyService

@Suite("The program documents of the repository")
struct ProgramFileTests {
    @Test(
        "can be read, are named in three languages, and know their own id",
        arguments: ProgramFixture.files("programs", ending: ".yaml"))
    func readable(_ file: String) throws {
        let program = try ProgramFixture.program("programs/" + file)
        #expect(program.id + ".yaml" == file)
        #expect(program.version == 0 && program.published(as: 3).version == 3)
        var names = [program.name] + program.categories.map(\.name) + program.assets.map(\.name)
        names += program.counters.map(\.name) + program.tiers.map(\.name) + program.properties.map(\.name)
        names += program.properties.flatMap { $0.outlets.map(\.name) } + program.properties.compactMap(\.city)
        for name in names {
            #expect(Language.allCases.allSatisfy { !name.text(in: $0).isEmpty })
        }
    }

    @Test("each has a case file", arguments: ProgramFixture.files("programs", ending: ".yaml"))
    func hasCases(_ file: String) {
        let cases = file.replacing(".yaml", with: ".cases.yaml")
        #expect(ProgramFixture.files("programs/cases", ending: ".cases.yaml").contains(cases))
    }

    @Test("are all found") func found() {
        let files = ProgramFixture.files("programs", ending: ".yaml")
        #expect(
            Set(files).isSuperset(of: [
                "iberia.yaml", "lakeside.yaml", "s0.yaml", "s1c.yaml", "s1g.yaml", "s3.yaml",
            ]))
    }

    @Test("the demonstration has four hotels in two cities, and limits") func lakeside() throws {
        let program = try ProgramFixture.program("programs/lakeside.yaml")
        #expect(program.properties.map(\.id) == ["west_lake", "qianjiang", "bund", "hongqiao"])
        #expect(
            Set(program.properties.compactMap { $0.city?.text(in: .english) }) == ["Hangzhou", "Shanghai"])
        #expect(
            program.properties.allSatisfy { $0.outlets.map(\.id) == ["restaurant", "bar", "spa", "shop"] })
        #expect(program.adjustments.limits == ["clerk": 500, "manager": 5_000])
    }

    @Test("TIER-04 the thresholds of S3, in fen") func thresholds() throws {
        let program = try ProgramFixture.program("programs/s3.yaml")
        let read = program.tiers.dropFirst().map { tier -> [Int64?] in
            guard case .any(let parts)? = tier.attain else { return [] }
            return parts.map { if case .counter(_, _, let bounds) = $0 { bounds.atLeast } else { nil } }
        }
        #expect(read == [[2, 100_000], [5, 300_000], [8, 800_000], [12, 2_000_000]])
    }
}
