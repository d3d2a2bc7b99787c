import Foundation
import Synchronization

/// The resident memory of this process after each quarter of a long task.
final class QuarterMemory: Sendable {
    private let noted = Mutex<[Int]>([0, 0, 0, 0])

    var megabytes: [Int] { noted.withLock { $0 } }

    func note(_ done: Int64, of all: Int64) {
        guard all > 0 else { return }
        let quarter = Int(min(3, done * 4 / all - (done == all ? 1 : 0)))
        guard quarter >= 0 else { return }
        let resident = Self.resident()
        noted.withLock { $0[quarter] = resident }
    }

    /// In megabytes, as the system tells it; 0 where it does not.
    private static func resident() -> Int {
        let text = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8)) ?? ""
        let parts = text.split(separator: " ")
        guard parts.count > 1, let pages = Int(parts[1]) else { return 0 }
        return pages * 4_096 / 1_048_576
    }
}
