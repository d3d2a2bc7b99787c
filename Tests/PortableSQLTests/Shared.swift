import Synchronization

/// A value that several threads of a test read and change.
final class Shared<Value: Sendable>: Sendable {
    private let mutex: Mutex<Value>

    init(_ value: Value) { mutex = Mutex(value) }

    var value: Value { mutex.withLock { $0 } }

    /// Changes the value and gives back what it has become.
    @discardableResult
    func change(_ body: @Sendable (Value) -> Value) -> Value {
        mutex.withLock { value in
            value = body(value)
            return value
        }
    }
}
