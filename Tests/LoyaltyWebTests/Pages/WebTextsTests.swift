import Foundation
import LoyaltyRules
import Testing

@testable import LoyaltyWeb

@Suite("Texts are complete in three languages")
struct WebTextsTests {
    @Test("Every key is there in every language", arguments: Language.allCases)
    func complete(language: Language) {
        let missing = WebTexts.catalogue.keys.filter { !WebTexts.catalogue.has($0, in: language) }
        #expect(missing.isEmpty)
        #expect(WebTexts.catalogue.keys.count > 250)
    }

    @Test("Every sentence has the same places in every language")
    func places() {
        for key in WebTexts.catalogue.keys {
            let found = Set(Language.allCases.map { Self.places(WebTexts.catalogue.text(key, in: $0)) })
            #expect(found.count == 1, "\(key)")
        }
    }

    @Test("No sentence stands in a language it was not translated into")
    func translated() {
        for key in WebTexts.catalogue.keys {
            let english = WebTexts.catalogue.text(key, in: .english)
            #expect(english.unicodeScalars.allSatisfy { !(0x4E00...0x9FFF).contains($0.value) }, "\(key)")
            for language in [Language.simplifiedChinese, .traditionalChinese] {
                let chinese = WebTexts.catalogue.text(key, in: language)
                #expect(chinese.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }, "\(key)")
            }
        }
    }

    @Test("No key is defined twice and none is left unused")
    func used() throws {
        let sources = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Sources/LoyaltyWeb")
        var code = ""
        for path in try FileManager.default.subpathsOfDirectory(atPath: sources.path()) {
            guard path.hasSuffix(".swift") else { continue }
            let file = try String(contentsOf: sources.appending(path: path), encoding: .utf8)
            guard path.hasPrefix("Text/") else {
                code += file
                continue
            }
            let keys = file.split(separator: "\n").filter { $0.contains(" = ") && !$0.contains("static let") }
                .map { $0.split(separator: "=")[0].filter { $0 != " " } }
            #expect(keys.count == Set(keys).count, "\(path)")
        }
        let unused = WebTexts.catalogue.keys.filter { !code.contains("\"\($0)\"") }.sorted()
        #expect(unused.isEmpty)
    }

    private static func places(_ sentence: String) -> Set<String> {
        Set(sentence.matches(of: /\{(\w+)[|}]/).map { String($0.output.1) })
    }
}
