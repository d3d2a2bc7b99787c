/// A zip archive whose files are stored as they are; the same files give the same bytes (no time stands in it).
public struct ZipArchive {
    private var body: [UInt8] = []
    private var directory: [UInt8] = []
    private var count = 0

    public init() {}

    /// Adds a file.
    public mutating func add(_ name: String, _ content: [UInt8]) {
        let offset = body.count
        let path = Array(name.utf8)
        var common: [UInt8] = []
        // Version 2.0, UTF-8 names, stored, 1 January 1980.
        for value in [20, 0x0800, 0, 0, 0x0021] { common += Self.two(value) }
        for value in [CRC32.of(content), UInt32(content.count), UInt32(content.count)] { common += Self.four(value) }
        common += Self.two(path.count) + Self.two(0)
        body += Self.four(0x0403_4B50) + common + path + content
        directory += Self.four(0x0201_4B50) + Self.two(20) + common
        directory += Self.two(0) + Self.two(0) + Self.two(0) + Self.four(0) + Self.four(UInt32(offset)) + path
        count += 1
    }

    /// The whole archive.
    public var bytes: [UInt8] {
        var end = Self.four(0x0605_4B50) + Self.two(0) + Self.two(0) + Self.two(count) + Self.two(count)
        end += Self.four(UInt32(directory.count)) + Self.four(UInt32(body.count)) + Self.two(0)
        return body + directory + end
    }

    private static func two(_ value: Int) -> [UInt8] { [UInt8(value & 0xFF), UInt8(value >> 8 & 0xFF)] }

    private static func four(_ value: UInt32) -> [UInt8] { (0..<4).map { UInt8(value >> (8 * $0) & 0xFF) } }
}
