import Foundation
import Testing

@testable import LoyaltyService

@Suite("Import: CSV rows")
struct CSVScannerTests {
    /// A small generator with a seed (SplitMix64), so that a failure can be repeated.
    struct Seeded: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = state
            mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return mixed ^ (mixed >> 31)
        }
    }

    @Test(
        "what is written by the rules is read back, wherever a piece of the file ends",
        arguments: [1, 2, 3] as [UInt64], [",", ";", "\t", "|"])
    func readsBack(seed: UInt64, delimiter: String) throws {
        var random = Seeded(state: seed)
        let alphabet = ["a", "b", "\"", ",", ";", "|", "\t", "\n", "\r", "\r\n", "é", "酒", "😀", " ", "\"\""]
        var rows: [[String]] = []
        var text = ""
        while text.utf8.count < 700_000 {
            let fields = (0..<Int.random(in: 2...9, using: &random)).map { _ in
                let length =
                    Int.random(in: 0...9, using: &random) == 0 ? 3000 : Int.random(in: 0...8, using: &random)
                return (0..<length).map { _ in alphabet.randomElement(using: &random) ?? "" }.joined()
            }
            rows.append(fields)
            text += fields.map { field in
                let isPlain = field.unicodeScalars.allSatisfy { !"\",;|\t\r\n".unicodeScalars.contains($0) }
                return isPlain && Bool.random(using: &random)
                    ? field : "\"" + field.replacing("\"", with: "\"\"") + "\""
            }.joined(separator: delimiter)
            text += ["\n", "\r\n", "\r"].randomElement(using: &random) ?? "\n"
        }
        try ImportFixture.withFile(Array(text.utf8)) { file in
            let scanner = CSVScanner(try ImportFileBytes(file), delimiter: delimiter.utf8.first ?? 0)
            var index = 0
            while let row = try scanner.next() {
                let fields = row.fields.map { String(decoding: $0, as: UTF8.self) }
                #expect(row.fault == nil)
                try #require(
                    fields.map { Array($0.utf8) } == rows[index].map { Array($0.utf8) }, "row \(index)")
                index += 1
            }
            #expect(index == rows.count)
            #expect(scanner.consumed == Int64(text.utf8.count))
        }
    }

    @Test(
        "random bytes never stop the reader, and every row ends in a stay or a reason",
        arguments: 1...20 as ClosedRange<UInt64>)
    func randomBytes(seed: UInt64) throws {
        var random = Seeded(state: seed)
        let likely: [UInt8] = [34, 44, 10, 13, 0, 0x81, 0xFE, 0x30, 0xE4, 48, 49]
        var bytes = Array(ImportFixture.header.utf8)
        for _ in 0..<20_000 {
            bytes.append(
                Bool.random(using: &random)
                    ? likely.randomElement(using: &random) ?? 0 : UInt8.random(in: 0...255, using: &random))
        }
        for encoding in ["utf-8", "gb18030"] {
            let rows = try ImportFixture.rows(bytes, ImportFixture.plain("{encoding: \(encoding)}"))
            #expect(!rows.isEmpty)
            let lines = rows.map { $0.stay?.line ?? $0.parked?.line ?? 0 }
            #expect(zip(lines, lines.dropFirst()).allSatisfy { $0 < $1 })
        }
    }

    @Test("valid UTF-8 is exactly what the standard library takes for it")
    func utf8() {
        var random = Seeded(state: 11)
        for _ in 0..<20_000 {
            let leads: [UInt8] = [
                0x41, 0xC1, 0xC2, 0xE0, 0xED, 0xEF, 0xF0, 0xF4, 0xF5, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF,
            ]
            let bytes = (0..<Int.random(in: 1...5, using: &random)).map { _ in
                leads.randomElement(using: &random) ?? 0
            }
            let ours = bytes.withUnsafeBufferPointer { UTF8Check.isValid($0) }
            #expect(ours == (String(validating: bytes, as: UTF8.self) != nil), "\(bytes)")
        }
    }
}
