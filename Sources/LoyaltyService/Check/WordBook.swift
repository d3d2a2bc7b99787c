import Foundation

/// The words that come again and again in a ledger (rules, assets, accounts), each known by a number: a check of millions
/// of rows compares numbers, and makes no text anew.
final class WordBook {
    /// What a word tells of an entry, worked out once for each word.
    private let traits: (String) -> EntryTraits
    private var words: [(text: String, bytes: [UInt8], traits: EntryTraits)] = []
    /// The numbers of the words by what their bytes give, -1 where there is none; as many as a power of two.
    private var places = [Int32](repeating: -1, count: 64)

    init(_ traits: @escaping (String) -> EntryTraits = { _ in [] }) { self.traits = traits }

    /// How many words there are.
    var count: Int { words.count }

    /// The word of a number.
    func text(_ number: Int32) -> String { words[Int(number)].text }

    func traits(_ number: Int32) -> EntryTraits { words[Int(number)].traits }

    /// The number of the word that bytes of UTF-8 tell; a new one when it was not met before.
    /// - Parameter likely: the number met last in the same column, which is looked at first.
    func number(_ bytes: UnsafeBufferPointer<UInt8>, likely: Int32 = -1) -> Int32 {
        if likely >= 0, isWord(Int(likely), bytes) { return likely }
        var place = place(of: bytes)
        while places[place] >= 0 {
            if isWord(Int(places[place]), bytes) { return places[place] }
            place = (place + 1) & (places.count - 1)
        }
        let text = String(decoding: bytes, as: UTF8.self)
        words.append((text, Array(bytes), traits(text)))
        places[place] = Int32(words.count - 1)
        if words.count * 2 > places.count { makeRoom() }
        return Int32(words.count - 1)
    }

    private func isWord(_ number: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        words[number].bytes.withUnsafeBufferPointer { known in
            guard known.count == bytes.count, let one = known.baseAddress, let other = bytes.baseAddress else {
                return known.count == bytes.count
            }
            return memcmp(one, other, known.count) == 0
        }
    }

    private func place(of bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var mixed: UInt32 = 2_166_136_261
        for byte in bytes { mixed = (mixed ^ UInt32(byte)) &* 16_777_619 }
        return Int(mixed) & (places.count - 1)
    }

    private func makeRoom() {
        places = [Int32](repeating: -1, count: places.count * 2)
        for (number, word) in words.enumerated() {
            var place = word.bytes.withUnsafeBufferPointer { self.place(of: $0) }
            while places[place] >= 0 { place = (place + 1) & (places.count - 1) }
            places[place] = Int32(number)
        }
    }
}
