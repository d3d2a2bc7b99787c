import Foundation

/// The text that stood last in a column: hotels write the same words again and again, and a text that is the same need
/// not be made again.
struct RememberedText {
    private var bytes: [UInt8] = []
    private(set) var text = ""

    /// Takes the bytes of a text.
    /// - Returns: whether it is another one than before.
    mutating func take(_ new: UnsafeBufferPointer<UInt8>) -> Bool {
        if bytes.count == new.count, isSame(new) { return false }
        bytes.removeAll(keepingCapacity: true)
        bytes.append(contentsOf: new)
        text = String(decoding: new, as: UTF8.self)
        return true
    }

    private func isSame(_ new: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let start = new.baseAddress else { return true }
        return memcmp(bytes, start, new.count) == 0
    }
}
