/// Bytes that are the same wherever the same values are: numbers in eight bytes, the highest first; texts behind their
/// length, so that no two rows can run into each other.
public struct CanonicalBytes: Sendable {
    public private(set) var bytes: [UInt8] = []

    public init() {}

    public mutating func add(_ number: Int64) {
        withUnsafeBytes(of: number.bigEndian) { bytes.append(contentsOf: $0) }
    }

    public mutating func add(_ text: String) { add(utf8: Array(text.utf8)) }

    public mutating func add(utf8 text: some Collection<UInt8>) {
        add(Int64(text.count))
        bytes.append(contentsOf: text)
    }

    /// Begins anew with the memory that is there.
    public mutating func clear() { bytes.removeAll(keepingCapacity: true) }
}
