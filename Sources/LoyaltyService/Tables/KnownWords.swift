import Foundation

/// A few words that come again and again in what is read: they are compared by their bytes, which is faster than to make
/// them anew.
struct KnownWords {
    private static let most = 8
    private var bytes: [[UInt8]] = []
    private var words: [String] = []

    /// The word that bytes of UTF-8 tell.
    mutating func word(_ new: UnsafeBufferPointer<UInt8>) -> String {
        for place in words.indices where isSame(bytes[place], new) { return words[place] }
        let word = String(decoding: new, as: UTF8.self)
        guard words.count < Self.most else { return word }
        bytes.append(Array(new))
        words.append(word)
        return word
    }

    private func isSame(_ known: [UInt8], _ new: UnsafeBufferPointer<UInt8>) -> Bool {
        guard known.count == new.count, let start = new.baseAddress else { return known.count == new.count }
        return memcmp(known, start, new.count) == 0
    }
}
