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
    /// - Parameter perSecond: how many in all; nil for as many as are answered.
    func run(
        seconds: Double, accept status: Set<Int>, perSecond: Double? = nil,
        request: @escaping @Sendable (Int, Int) -> [UInt8]
    ) async -> Figures {
        await run(seconds: seconds, perSecond: perSecond) { socket, connection, count in
            socket.exchange(request(connection, count)).map(status.contains)
        }
    }

    /// Does something again and again for so many seconds on each connection; `step` says whether it was answered as it
    /// should be, nil when the connection broke.
    func run(
        seconds: Double, perSecond: Double? = nil, step: @escaping @Sendable (LoopbackSocket, Int, Int) -> Bool?
    ) async -> Figures {
        let pause = perSecond.map { UInt64(Double(connections) / $0 * 1e9) }
        let began = DispatchTime.now().uptimeNanoseconds
        let end = began + UInt64(seconds * 1_000_000_000)
        let port = port
        let all = await withTaskGroup(of: (times: [UInt64], failures: Int).self) { group in
            for connection in 0..<connections {
                group.addTask {
                    await withCheckedContinuation { continuation in
                        let thread = Thread {
                            continuation.resume(
                                returning: Self.drive(port: port, until: end, every: pause) { step($0, connection, $1) })
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
        port: Int, until end: UInt64, every pause: UInt64?, step: (LoopbackSocket, Int) -> Bool?
    ) -> (times: [UInt64], failures: Int) {
        guard let socket = LoopbackSocket(port: port) else { return ([], 1) }
        defer { socket.close() }
        var times: [UInt64] = []
        var (failures, count) = (0, 0)
        // Connections begin apart from each other, so that a pace is none of bursts.
        var due = DispatchTime.now().uptimeNanoseconds + (pause.map { UInt64.random(in: 0...$0) } ?? 0)
        while DispatchTime.now().uptimeNanoseconds < end {
            let now = DispatchTime.now().uptimeNanoseconds
            if let pause {
                if due > now { usleep(UInt32((due - now) / 1_000)) }
                due += pause
            }
            let began = DispatchTime.now().uptimeNanoseconds
            guard let isWell = step(socket, count) else { return (times, failures + 1) }
            times.append(DispatchTime.now().uptimeNanoseconds - began)
            if !isWell { failures += 1 }
            count += 1
        }
        return (times, failures)
    }
}
