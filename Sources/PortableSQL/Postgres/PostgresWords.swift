/// A list of C strings closed by NULL, as libpq takes keywords and values.
struct PostgresWords {
    private var bytes: [CChar] = []
    private var offsets: [Int] = []

    init(_ words: [String]) {
        for word in words {
            offsets.append(bytes.count)
            bytes += word.utf8CString
        }
    }

    /// Lends the list.
    mutating func withPointers<R>(_ body: (UnsafePointer<UnsafePointer<CChar>?>) -> R) -> R {
        bytes.withUnsafeMutableBufferPointer { bytes in
            var pointers: [UnsafePointer<CChar>?] = offsets.map { offset in
                bytes.baseAddress.map { UnsafePointer($0 + offset) }
            }
            pointers.append(nil)
            return body(pointers)
        }
    }
}
