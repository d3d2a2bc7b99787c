/// Arguments in the form libpq takes them: numbers and texts as text, bytes as they are.
struct PostgresArguments {
    private var bytes: [UInt8] = []
    private var offsets: [Int?] = []
    private var lengths: [Int32] = []
    private var formats: [Int32] = []

    init(_ values: [SQLValue]) {
        for value in values {
            switch value {
            case .null: append([], isNull: true, format: 0)
            case .integer(let number): append(String(number).utf8, format: 0)
            case .text(let text): append(text.utf8, format: 0)
            case .blob(let blob): append(blob, format: 1)
            }
        }
    }

    private mutating func append(_ content: some Collection<UInt8>, isNull: Bool = false, format: Int32) {
        offsets.append(isNull ? nil : bytes.count)
        lengths.append(Int32(content.count))
        formats.append(format)
        bytes += content
        // libpq reads a text up to its NUL.
        bytes.append(0)
    }

    /// Lends libpq the addresses of the values, their lengths and their formats.
    func withPointers<R>(
        _ body: (
            _ count: Int32, _ values: UnsafePointer<UnsafePointer<CChar>?>?, _ lengths: UnsafePointer<Int32>?,
            _ formats: UnsafePointer<Int32>?
        ) -> R
    ) -> R {
        bytes.withUnsafeBytes { raw in
            let start = raw.bindMemory(to: CChar.self).baseAddress
            let values = offsets.map { offset in offset.flatMap { start?.advanced(by: $0) } }
            return values.withUnsafeBufferPointer { values in
                lengths.withUnsafeBufferPointer { lengths in
                    formats.withUnsafeBufferPointer { formats in
                        body(
                            Int32(offsets.count), values.baseAddress, lengths.baseAddress, formats.baseAddress
                        )
                    }
                }
            }
        }
    }
}
