import Synchronization

/// Carries a value from the writer's thread to whoever waits for it.
final class Slot<Value: Sendable>: Sendable {
    private let value = Mutex<Value?>(nil)

    func put(_ new: Value) { value.withLock { $0 = new } }

    func take() -> Value? { value.withLock { $0 } }
}
