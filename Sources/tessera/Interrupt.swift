import Dispatch
import Foundation
import Synchronization

/// Whether somebody pressed Ctrl-C: the first time a command ends in order, the second time at once.
///
/// `@unchecked`: the signal source is set once in `init` and only cancelled afterwards; the flag has its own lock.
final class Interrupt: @unchecked Sendable {
    private final class Flag: Sendable { let isSet = Mutex(false) }

    private let flag = Flag()
    private let source: any DispatchSourceSignal

    init() {
        signal(SIGINT, SIG_IGN)
        source = DispatchSource.makeSignalSource(signal: SIGINT, queue: .global())
        source.setEventHandler { [flag] in
            let again = flag.isSet.withLock { known in
                defer { known = true }
                return known
            }
            if again { exit(130) }
        }
        source.resume()
    }

    deinit { source.cancel() }

    var wasAsked: Bool { flag.isSet.withLock { $0 } }
}
