import Foundation
import Testing

@testable import LoyaltyRules

/// What has changed reads like a sentence of a hotelier: names for ids, words for the words of the document.
@Suite struct ChangeSentenceTests {
    private static let catalogue: TextCatalogue = {
        let folder = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
            .appending(path: "../../../Sources/LoyaltyService/Text")
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? []
        func read(_ language: String) -> String {
            files.filter { $0.contains("+" + language) }
                .compactMap { try? String(contentsOf: folder.appending(path: $0), encoding: .utf8) }.joined(separator: "\n")
        }
        return TextCatalogue([
            .english: read("English"), .simplifiedChinese: read("SimplifiedChinese"),
            .traditionalChinese: read("TraditionalChinese"),
        ])
    }()

    /// What the fixture gives in English only: names, and ids of what has none.
    private static let named: Set<String> = [
        "room", "fnb", "silver", "gold", "base", "points", "coupon", "off", "night", "low", "high", "extra", "more", "bonus",
        "base_points", "resorts", "south", "one", "miles", "jade",
    ]

    @Test("Each change is told in words that need no document (POL-04)", arguments: ProgramDifferenceCases.all)
    func sentences(_ one: ProgramDifferenceCase) {
        let (old, new) = one.programs
        for (from, to) in [(old, new), (new, old)] {
            for language in Language.allCases {
                let text = ChangeText(Texts(Self.catalogue, language), from: from, to: to)
                #expect(text.changes.map(\.key) == ProgramDifference.between(from, to).map(\.key))
                for change in text.changes { check(change, text.sentence(change), language) }
            }
        }
    }

    private func check(_ change: ProgramChange, _ sentence: String, _ language: Language) {
        #expect(!sentence.contains("⟦") && !sentence.contains("≥") && !sentence.contains("–"), "\(sentence)")
        if let old = change.said["old"] { #expect(old != change.said["new"], "\(sentence)") }
        // Every small English word in a Chinese sentence is a word of the document, but for the fixture's names.
        let words = sentence.matches(of: /[a-z][a-z_]+/).map { String($0.output) }
        if language == .english {
            #expect(words.allSatisfy { !$0.contains("_") || Self.named.contains($0) }, "\(sentence)")
        } else {
            let foreign = words.filter { !Self.named.contains($0) && !sentence.contains("Asia/") }
            #expect(foreign.allSatisfy { word in Self.capitals.contains { $0.hasSuffix(word) } }, "\(sentence)")
        }
    }

    /// Names that begin with a capital.
    private static let capitals: Set<String> = [
        "Test", "Base", "Other", "Inn", "Resorts", "Review", "Lake", "Restaurant", "Stays", "Spend", "Ten", "Rooms", "Told", "Welcome",
        "Late", "Later", "Cloud", "Air",
    ]

    @Test("Every sentence of a change is told by a case of the table")
    func complete() {
        var told: Set<String> = []
        for one in ProgramDifferenceCases.all {
            let (old, new) = one.programs
            for (from, to) in [(old, new), (new, old)] {
                told.formUnion(ProgramDifference.between(from, to).map(\.key))
            }
        }
        let sentences = Self.catalogue.keys.filter { $0.hasPrefix("program_change.") }
        #expect(sentences.subtracting(told).sorted() == [])
    }

    @Test("A threshold and a rate read as a marketer says them")
    func figures() {
        var changed = DifferenceFixture.full
        changed.tiers[2] = CheckFixture.tier("gold", stays: 6, spend: 3_000_00)
        changed.earning[0] = CheckFixture.rule("base_points", rates: ["1", "1.2", "2"])
        let text = ChangeText(Texts(Self.catalogue, .english), from: DifferenceFixture.full.program, to: changed.program)
        #expect(
            text.changes.map(text.sentence) == [
                "gold: to reach it: 5 stays within 12 months → 6 stays within 12 months",
                "Earning rule “base_points”: rate for gold: 1.5 → 2",
            ])
    }
}
