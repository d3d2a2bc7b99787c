import Foundation
import Synchronization

/// A bar on standard error: redrawn in place on a terminal, a line now and then elsewhere.
final class ProgressBar: Sendable {
    private let title: String
    private let isTerminal = isatty(2) == 1
    private let shown = Mutex<(percent: Int, at: ContinuousClock.Instant)>((-1, .now))

    init(_ title: String) { self.title = title }

    /// Shows that `done` of `all` is done.
    func show(_ done: Int64, of all: Int64) {
        let percent = all > 0 ? Int(min(100, done * 100 / all)) : 100
        let isDue = shown.withLock { state -> Bool in
            let step = isTerminal ? 1 : 10
            guard percent >= state.percent + step || (percent == 100 && state.percent != 100) else { return false }
            state = (percent, .now)
            return true
        }
        guard isDue else { return }
        if isTerminal {
            let filled = String(repeating: "█", count: percent / 4)
            let rest = String(repeating: "░", count: 25 - percent / 4)
            write("\r  \(title) \(filled)\(rest) \(percent) %" + (percent == 100 ? "\n" : ""))
        } else {
            write("  \(title) \(percent) %\n")
        }
    }

    private func write(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }
}
