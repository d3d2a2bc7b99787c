import Foundation

/// A blocking connection to a server on this machine that speaks just enough HTTP/1.1 for a benchmark.
final class LoopbackSocket {
    private let descriptor: Int32
    private var buffer = [UInt8](repeating: 0, count: 65_536)
    private static let lengthHeader = Array("content-length: ".utf8)

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

    /// Sends a request and reads its answer; the status, or nil when the connection broke.
    func exchange(_ bytes: [UInt8]) -> Int? {
        var sent = 0
        while sent < bytes.count {
            let count = bytes[sent...].withUnsafeBytes { send(descriptor, $0.baseAddress, $0.count, 0) }
            guard count > 0 else { return nil }
            sent += count
        }
        var filled = 0
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
        guard let head = bytes.firstRange(of: [13, 10, 13, 10]) else { return nil }
        let lower = bytes[..<head.lowerBound].map { $0 >= 65 && $0 <= 90 ? $0 + 32 : $0 }
        guard let field = lower.firstRange(of: lengthHeader) else { return head.upperBound }
        let digits = lower[field.upperBound...].prefix { $0 >= 48 && $0 <= 57 }
        return head.upperBound + digits.reduce(0) { $0 * 10 + Int($1) - 48 }
    }
}
