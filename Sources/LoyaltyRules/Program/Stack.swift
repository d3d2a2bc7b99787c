/// How rules that promise something for the same fact come together (domain §5.5 stacking).
public struct Stack: Sendable, Hashable {
    public enum Mode: String, Sendable, Hashable, CaseIterable {
        /// Each gives its own.
        case add
        /// Each percentage counts what the ones before it in the stack have added, too.
        case multiply
        /// Only the one that gives most.
        case best
        /// Only the first, in order, that applies.
        case exclusive
    }

    public let id: String
    public let mode: Mode
}
