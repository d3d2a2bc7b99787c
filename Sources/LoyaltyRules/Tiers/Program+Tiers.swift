extension Program {
    /// What this program counts of a history.
    public func counted(_ history: [CounterDay]) -> [CounterDay] {
        history.filter { counter($0.counter) != nil }
    }
}
