#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Turns GB18030 into UTF-8 with the system's own converter; what is invalid is refused, never replaced.
final class GB18030Decoder {
    private let converter: iconv_t
    private var room = UnsafeMutableBufferPointer<UInt8>(start: nil, count: 0)

    /// Opens the converter, or tells that the system has none.
    init() throws(ImportFileProblem) {
        let converter = iconv_open("UTF-8", "GB18030")
        // iconv_open answers (iconv_t)-1 on failure.
        guard let converter, converter != iconv_t(bitPattern: -1) else {
            throw ImportFileProblem(
                .encodingUnavailable,
                "This system cannot decode GB18030; install its character set conversions, or save the "
                    + "export as UTF-8.")
        }
        self.converter = converter
    }

    deinit {
        iconv_close(converter)
        room.deallocate()
    }

    /// The bytes in UTF-8, good until the next call; nothing when they are not valid GB18030.
    func decode(_ bytes: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8>? {
        // Two bytes become at most three, four become four.
        let needed = bytes.count * 2 + 16
        if room.count < needed {
            room.deallocate()
            room = .allocate(capacity: needed)
        }
        guard let source = bytes.baseAddress, let target = room.baseAddress else { return bytes }
        // A row that failed before may have left the converter in the middle of a character.
        iconv(converter, nil, nil, nil, nil)
        var input: UnsafeMutablePointer<CChar>? = UnsafeMutableRawPointer(mutating: source)
            .assumingMemoryBound(to: CChar.self)
        var inputLeft = bytes.count
        var output: UnsafeMutablePointer<CChar>? = UnsafeMutableRawPointer(target)
            .assumingMemoryBound(to: CChar.self)
        var outputLeft = room.count
        // iconv answers (size_t)-1 when a character is invalid or cut off.
        guard iconv(converter, &input, &inputLeft, &output, &outputLeft) != -1, inputLeft == 0 else {
            return nil
        }
        return UnsafeBufferPointer(start: target, count: room.count - outputLeft)
    }
}
