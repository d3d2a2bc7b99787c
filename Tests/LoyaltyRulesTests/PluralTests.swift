import LoyaltyRules
import Testing

@Suite("English tells one from many")
struct PluralTests {
    private static let catalogue = TextCatalogue([
        .english: "nights = {count} {count|one=night|other=nights} {count|one=was|other=were} kept",
        .simplifiedChinese: "nights = 保留 {count} {count|other=晚}",
    ])

    @Test(
        "A word goes with its figure, with or without a sign",
        arguments: [
            ("1", "1 night was kept"), ("+1", "+1 night was kept"), ("−1", "−1 night was kept"),
            ("0", "0 nights were kept"), ("2", "2 nights were kept"), ("11", "11 nights were kept"),
            ("1,000", "1,000 nights were kept"), ("1.0", "1.0 nights were kept"),
        ])
    func words(count: String, sentence: String) {
        #expect(Self.catalogue.text("nights", in: .english, ["count": count]) == sentence)
    }

    @Test("A figure that already has its unit decides, too; money is never one")
    func units() {
        let english = { Self.catalogue.text("nights", in: .english, ["count": $0]) }
        #expect(english("1 point") == "1 point night was kept")
        #expect(english("CNY 1.00") == "CNY 1.00 nights were kept")
    }

    @Test("Chinese has one form for all", arguments: ["1", "5"])
    func chinese(count: String) {
        let sentence = Self.catalogue.text("nights", in: .simplifiedChinese, ["count": count])
        #expect(sentence == "保留 \(count) 晚")
    }

    @Test("A value that was not given, and a word that was not written, are seen")
    func missing() {
        #expect(Self.catalogue.text("nights", in: .english, ["nights": "1"]).contains("⟦count⟧"))
        let bare = TextCatalogue([.english: "x = {n|one=night}"])
        #expect(bare.text("x", in: .english, ["n": "2"]) == "⟦n⟧")
    }

    @Test(
        "A name of the program document loses its plural beside exactly one",
        arguments: [
            ("Points", "Point"), ("qualifying nights", "qualifying night"), ("Stays", "Stay"),
            ("Entries", "Entry"), ("Passes", "Pass"), ("Bonus", "Bonus"), ("Access", "Access"),
            ("Spend", "Spend"),
        ])
    func names(many: String, one: String) {
        let english = Texts(Self.catalogue, .english)
        for figure in ["1", "+1", "−1"] { #expect(english.name(many, beside: figure) == one) }
        for figure in ["0", "2", "21", "1,000", "0.1"] { #expect(english.name(many, beside: figure) == many) }
        #expect(Texts(Self.catalogue, .traditionalChinese).name(many, beside: "1") == many)
    }
}
