/// What was verified of each invariant: how many rows, for how long, and how many differ.
struct InvariantTally: Sendable {
    struct Line: Sendable {
        var rows = 0
        var time = Duration.zero
        var differences = 0

        mutating func add(_ other: Line) {
            rows += other.rows
            time += other.time
            differences += other.differences
        }
    }

    private(set) var lines: [Invariant: Line] = [:]

    mutating func add(_ invariant: Invariant, rows: Int, time: Duration = .zero) {
        lines[invariant, default: Line()].add(Line(rows: rows, time: time))
    }

    mutating func differ(_ invariant: Invariant) { lines[invariant, default: Line()].differences += 1 }

    mutating func add(_ other: InvariantTally) {
        for (invariant, line) in other.lines { lines[invariant, default: Line()].add(line) }
    }
}
