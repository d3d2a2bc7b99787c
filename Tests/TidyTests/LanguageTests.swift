import Testing

@Suite("Words for people stand where they are translated")
struct LanguageTests {
    /// Chinese in these files is data, not a sentence: names of invented guests and their reasons, how surnames
    /// are read, words that export files use, names of languages.
    private static let data = [
        "LoyaltyService/Demo/", "Operations/Members/Pinyin.swift", "Import/Reading/", "Texts/Language.swift",
    ]

    @Test("No Chinese sentence stands in the code outside Text")
    func chinese() throws {
        for file in try SourceTree("Sources").files where !file.path.contains("/Text/") {
            guard !Self.data.contains(where: { file.path.contains($0) }) else { continue }
            let found = file.code.matches(of: /"[^"\n]*[\u{4E00}-\u{9FFF}][^"\n]*"/).map { String($0.output) }
            #expect(found.isEmpty, "\(file.path): \(found)")
        }
    }

    @Test("The repository speaks of the product alone")
    func product() throws {
        // Taken apart, so that this file does not hold them itself.
        let words = [
            ["/wo", "rk/"], ["anch", "ors/"], ["se", "eds/"], ["sub", "agent"], ["anthro", "pic"],
            ["open", "ai"],
        ]
        .map { $0.joined() }
        let places = try SourceTree(
            "Sources", "Tests", "Scripts", "docs", "programs", "mappings", "web", "README.md", "README.zh.md",
            "CHANGELOG.md", "CONTRIBUTING.md", "STYLE.md", "SECURITY.md", "run", "test", "openapi.yaml",
            "Package.swift", ending: "")
        #expect(places.files.count > 300)
        for file in places.files {
            let text = file.text.lowercased()
            for word in words { #expect(!text.contains(word), "\(file.path): \(word)") }
        }
    }
}
