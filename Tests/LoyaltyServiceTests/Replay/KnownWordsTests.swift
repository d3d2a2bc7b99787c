import LoyaltyRules
import Testing

@testable import LoyaltyService

@Suite("Words that come again and again")
struct KnownWordsTests {
    @Test("are what was written, also when there are more than are kept") func words() throws {
        let written = (0..<12).map { "category\($0)" } + ["", "房费", "room", "roo", "rooms", "房"]
        var known = KnownWords()
        for _ in 0..<3 {
            for text in written + written.reversed() {
                let read = Array(text.utf8).withUnsafeBufferPointer { known.word($0) }
                #expect(read == text)
            }
        }
    }

    @Test("charges are read alike whether or not their categories are known") func charges() throws {
        var known = KnownWords()
        for categories in [["room", "fnb"], ["fnb", "room"], ["spa"], ["room", "room", "fnb"]] {
            let stored = categories.enumerated().map { "\($1):\($0 + 1)00:\($0):0" }.joined(separator: ";")
            let read = try Array(stored.utf8).withUnsafeBufferPointer { try StoredLines.read($0, &known) }
            #expect(read == (try StoredLines.read(stored)))
            #expect(read.map(\.category) == categories)
        }
    }
}
