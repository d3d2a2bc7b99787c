import Foundation

/// A blocking connection to a server on this machine that speaks just enough HTTP/1.1 for a benchmark.
final class LoopbackSocket {
    private let descriptor: Int32
    private var buffer = [UInt8](repeating: 0, count: 65_536)
    private static let lengthHeader = Array("Content-Length: ".utf8)

    init?(port: Int) {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        guard descriptor >= 0 else { return nil }
        var one: Int32 = 1
        setsockopt(descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &one, socklen_t(MemoryLayout<Int32>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = in_addr_t(0x7f00_0001).bigEndian
        let size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let code = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(descriptor, $0, size) }
        }
        guard code == 0 else {
            Foundation.close(descriptor)
            return nil
        }
    }

    func close() { Foundation.close(descriptor) }

    /// How many bytes the last answer had.
    private var filled = 0

    /// The digits that follow a word in the last answer.
    func number(after word: String) -> String? {
        let text = String(decoding: buffer[..<filled], as: UTF8.self)
        guard let place = text.range(of: word) else { return nil }
        return String(text[place.upperBound...].prefix { $0.isNumber })
    }

    /// Sends a request and reads its answer; the status, or nil when the connection broke.
    func exchange(_ bytes: [UInt8]) -> Int? {
        var sent = 0
        while sent < bytes.count {
            let count = bytes[sent...].withUnsafeBytes { send(descriptor, $0.baseAddress, $0.count, 0) }
            guard count > 0 else { return nil }
            sent += count
        }
        filled = 0
        var expected: Int?
        while true {
            let count = buffer.withUnsafeMutableBytes {
                recv(descriptor, $0.baseAddress! + filled, $0.count - filled, 0)
            }
            guard count > 0 else { return nil }
            filled += count
            if expected == nil { expected = Self.length(buffer[..<filled]) }
            if let expected, filled >= expected { break }
            guard filled < buffer.count else { return nil }
        }
        return buffer[9..<12].reduce(0) { $0 * 10 + Int($1) - 48 }
    }

    /// Bytes of the whole answer, once its head is there.
    private static func length(_ bytes: ArraySlice<UInt8>) -> Int? {
        bytes.withUnsafeBufferPointer { bytes in
            guard let end = position(of: [13, 10, 13, 10], in: bytes, from: 0) else { return nil }
            guard let field = position(of: lengthHeader, in: bytes, from: 0), field < end else { return end + 4 }
            var (index, length) = (field + lengthHeader.count, 0)
            while bytes[index] >= 48, bytes[index] <= 57 {
                length = length * 10 + Int(bytes[index]) - 48
                index += 1
            }
            return end + 4 + length
        }
    }

    private static func position(of word: [UInt8], in bytes: UnsafeBufferPointer<UInt8>, from: Int) -> Int? {
        guard bytes.count >= word.count else { return nil }
        for start in from...(bytes.count - word.count) where bytes[start] == word[0] {
            if (1..<word.count).allSatisfy({ bytes[start + $0] == word[$0] }) { return start }
        }
        return nil
    }
}
