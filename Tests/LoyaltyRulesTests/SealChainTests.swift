import LoyaltyRules
import Testing

@Suite("The chain of checkpoints")
struct SealChainTests {
    /// Its hash is its number; whoever signs with `K` is genuine.
    private static func link(_ number: Int, after: Int64? = nil, previous: String? = nil, key: String = "K") -> SignedCheckpoint {
        let rows = SealedRows(operations: 1, entries: 2, sums: [], operationsDigest: "o", entriesDigest: "e")
        let checkpoint = Checkpoint(
            number: number, day: CalendarDay("2026-06-15")!, sealedAt: Instant(milliseconds: 0),
            after: after ?? Int64(number - 1) * 10, through: Int64(number) * 10, rows: rows,
            previous: previous ?? (number == 1 ? "" : "h\(number - 1)"))
        return SignedCheckpoint(checkpoint: checkpoint, hash: "h\(number)", key: key, signature: "")
    }

    private static func chain(_ stored: [SignedCheckpoint], _ filed: [SignedCheckpoint?]) -> SealChain {
        SealChain(stored: stored, filed: filed) { $0.key == "K" }
    }

    static let three = [link(1), link(2), link(3)]
    static let broken: [(stored: [SignedCheckpoint], filed: [SignedCheckpoint?], number: Int, difference: SealDifference)] = [
        (three, [three[0], three[1]], 3, .missingInFile),
        (three, [], 1, .missingInFile),
        ([three[0]], three, 2, .missingInDatabase),
        ([], three, 1, .missingInDatabase),
        (three, [three[0], nil, three[2]], 2, .unreadable),
        (three, [three[0], link(2, key: "X"), three[2]], 2, .forgedInFile),
        ([three[0], link(2, key: "X"), three[2]], three, 2, .forgedInDatabase),
        (three, [three[1], three[0], three[2]], 1, .notContinued),
        (three, [three[0], link(2, previous: "h9"), three[2]], 2, .notContinued),
        ([three[0], link(2, after: 9)], [three[0], link(2, after: 9)], 2, .notContinued),
        ([three[0], three[2]], [three[0], three[2]], 2, .notContinued),
        ([link(1, previous: "h0")], [link(1, previous: "h0")], 1, .notContinued),
        ([link(1, after: 10)], [link(1, after: 10)], 1, .notContinued),
        ([three[0]], [three[0], link(2, key: "X")], 2, .forgedInFile),
    ]

    @Test("I-28 what is cut, forged, swapped or put in is named, and where first", arguments: broken.indices)
    func named(index: Int) {
        let one = Self.broken[index]
        let chain = Self.chain(one.stored, one.filed)
        #expect(chain.broken?.number == one.number && chain.broken?.difference == one.difference, "\(String(describing: chain.broken))")
        #expect(chain.sound.count == one.number - 1 && !chain.isAhead)
    }

    @Test("I-28 a whole chain is sound, and so is one that the file has one link further")
    func sound() {
        for count in 0...3 {
            let links = Array(Self.three.prefix(count))
            let chain = Self.chain(links, links)
            #expect(chain.broken == nil && chain.sound == links && !chain.isAhead)
        }
        let ahead = Self.chain(Array(Self.three.prefix(2)), Self.three)
        #expect(ahead.broken == nil && ahead.isAhead && ahead.sound == Self.three)
        #expect(Self.chain([], [Self.three[0]]).isAhead)
    }

    @Test("I-28 every field is in what is signed, and no two rows run into each other")
    func canonical() {
        func checkpoint(_ change: (inout [String]) -> Void) -> [UInt8] {
            var words = ["1", "2026-06-15", "5", "6", "7", "8", "9", "points", "issuance@a", "-3", "o", "e", "p"]
            change(&words)
            let rows = SealedRows(
                operations: Int(words[5])!, entries: Int(words[6])!,
                sums: [SealSum(asset: words[7], account: words[8], amount: Int64(words[9])!)], operationsDigest: words[10],
                entriesDigest: words[11])
            return Checkpoint(
                number: Int(words[0])!, day: CalendarDay(words[1])!, sealedAt: Instant(milliseconds: Int64(words[2])!),
                after: Int64(words[3])!, through: Int64(words[4])!, rows: rows, previous: words[12]
            ).canonical
        }
        let usual = checkpoint { _ in }
        for place in 0..<13 {
            #expect(checkpoint { $0[place] = place == 1 ? "2026-06-16" : "11" } != usual, "field \(place)")
        }
        #expect(checkpoint { ($0[7], $0[8]) = ("point", "sissuance@a") } != usual)
        var (left, right) = (CanonicalBytes(), CanonicalBytes())
        left.add("ab")
        left.add("c")
        right.add("a")
        right.add("bc")
        #expect(left.bytes != right.bytes)
    }

    @Test("I-28 what is there now against what was sealed")
    func rows() {
        func rows(_ operations: Int = 2, _ entries: Int = 3, _ o: String = "o", _ e: String = "e", _ amount: Int64 = 1) -> SealedRows {
            SealedRows(
                operations: operations, entries: entries, sums: [SealSum(asset: "points", account: "a", amount: amount)],
                operationsDigest: o, entriesDigest: e)
        }
        #expect(rows().difference(from: rows()) == nil)
        #expect(rows().difference(from: rows(1)) == .operationCount(sealed: 2, found: 1))
        #expect(rows().difference(from: rows(2, 4)) == .entryCount(sealed: 3, found: 4))
        #expect(rows().difference(from: rows(2, 3, "o", "x")) == .entryChanged)
        #expect(rows().difference(from: rows(2, 3, "o", "e", 2)) == .entryChanged)
        #expect(rows().difference(from: rows(2, 3, "x")) == .operationChanged)
    }
}
