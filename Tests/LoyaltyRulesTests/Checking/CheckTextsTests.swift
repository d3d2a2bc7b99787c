import Foundation
import Testing

@testable import LoyaltyRules

/// Each finding and each change has its sentence in three languages, with exactly the values that it brings.
@Suite struct CheckTextsTests {
    /// The places of each key's sentences, one set for each language.
    private static let places: [String: [Set<String>]] = {
        let folder = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
            .appending(path: "../../../Sources/LoyaltyService/Text")
        var places: [String: [Set<String>]] = [:]
        for language in ["English", "SimplifiedChinese", "TraditionalChinese"] {
            let text = ["ProgramTexts", "FindingTexts", "ChangeTexts"].map {
                (try? String(contentsOf: folder.appending(path: "\($0)+\(language).swift"), encoding: .utf8)) ?? ""
            }.joined(separator: "\n")
            for line in text.split(separator: "\n") {
                let parts = line.components(separatedBy: " = ")
                guard parts.count > 1 else { continue }
                let sentence = parts.dropFirst().joined(separator: " = ")
                places[parts[0].trimmingCharacters(in: .whitespaces), default: []].append(
                    Set(
                        sentence.components(separatedBy: "{").dropFirst().map { String($0.prefix { $0 != "}" && $0 != "|" }) }))
            }
        }
        return places
    }()

    @Test(
        "Every finding has its sentence",
        arguments: [
            ProgramCheckCases.unreachable, ProgramCheckCases.unused, ProgramCheckCases.ladder,
            ProgramCheckCases.dates,
            ProgramCheckCases.prices, ProgramCheckCases.settlement, ProgramCheckCases.earning, ProgramCheckCases.slips,
        ]) func findings(_ cases: [ProgramCheckCase])
    {
        for one in cases {
            for finding in CheckFixture(one.change).findings { expect(finding.key, finding.values) }
        }
    }

    @Test("Every change has its sentence", arguments: ProgramDifferenceCases.all) func changes(
        _ one: ProgramDifferenceCase
    ) {
        for change in ProgramDifference.between(one.programs.old, one.programs.new) {
            expect(change.key, change.values)
        }
    }

    private func expect(_ key: String, _ values: [String: String]) {
        let places = Self.places[key] ?? []
        #expect(places.count == 3, "\(key)")
        for place in places { #expect(place.isSubset(of: values.keys), "\(key)") }
        #expect(Set(places).count == 1, "\(key)")
    }
}
