import Foundation
import Synchronization

/// A load generator on plain sockets: so many connections to a server on this machine, each sending the next
/// request when the answer to the last is there. Bounded in time; stops by itself.
struct LoadClient: Sendable {
    let port: Int
    let connections: Int

    /// What a run measured.
    struct Figures: Sendable, Encodable {
        let perSecond: Double
        let p50Ms: Double
        let p99Ms: Double
        let answers: Int
        let failures: Int
    }

    /// Sends requests for so many seconds. `request` makes the bytes of a connection's next request.
    func run(
        seconds: Double, accept status: Set<Int>, request: @escaping @Sendable (Int, Int) -> [UInt8]
    ) async -> Figures {
        let began = DispatchTime.now().uptimeNanoseconds
        let end = began + UInt64(seconds * 1_000_000_000)
        let port = port
        let all = await withTaskGroup(of: (times: [UInt64], failures: Int).self) { group in
            for connection in 0..<connections {
                group.addTask {
                    await withCheckedContinuation { continuation in
                        let thread = Thread {
                            continuation.resume(
                                returning: Self.drive(
                                    port: port, until: end, accept: status, request: { request(connection, $0) }))
                        }
                        thread.start()
                    }
                }
            }
            return await group.reduce(into: (times: [UInt64](), failures: 0)) {
                $0.times += $1.times
                $0.failures += $1.failures
            }
        }
        let elapsed = Double(DispatchTime.now().uptimeNanoseconds - began) / 1e9
        let sorted = all.times.sorted()
        func percentile(_ part: Double) -> Double {
            sorted.isEmpty ? 0 : Double(sorted[min(sorted.count - 1, Int(Double(sorted.count) * part))]) / 1e6
        }
        return Figures(
            perSecond: (Double(sorted.count) / elapsed).rounded(), p50Ms: percentile(0.5), p99Ms: percentile(0.99),
            answers: sorted.count, failures: all.failures)
    }

    private static func drive(
        port: Int, until end: UInt64, accept: Set<Int>, request: (Int) -> [UInt8]
    ) -> (times: [UInt64], failures: Int) {
        guard let socket = LoopbackSocket(port: port) else { return ([], 1) }
        defer { socket.close() }
        var times: [UInt64] = []
        var (failures, count) = (0, 0)
        while DispatchTime.now().uptimeNanoseconds < end {
            let bytes = request(count)
            let began = DispatchTime.now().uptimeNanoseconds
            guard let status = socket.exchange(bytes) else { return (times, failures + 1) }
            times.append(DispatchTime.now().uptimeNanoseconds - began)
            if !accept.contains(status) { failures += 1 }
            count += 1
        }
        return (times, failures)
    }
}
