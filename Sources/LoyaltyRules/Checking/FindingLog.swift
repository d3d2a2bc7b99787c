/// Gathers the findings of a program, each with its place in the document.
struct FindingLog {
    let program: Program
    private(set) var findings: [ProgramFinding] = []

    init(_ program: Program) { self.program = program }

    mutating func problem(_ key: String, _ values: [String: String] = [:], saying parts: [String: FindingPart] = [:], at place: String) {
        add(.problem, key, values, saying: parts, at: place)
    }

    mutating func warning(_ key: String, _ values: [String: String] = [:], saying parts: [String: FindingPart] = [:], at place: String) {
        add(.warning, key, values, saying: parts, at: place)
    }

    mutating func add(
        _ severity: ProgramFinding.Severity, _ key: String, _ values: [String: String], saying parts: [String: FindingPart] = [:],
        at place: String
    ) {
        var values = values
        // Most sentences begin with the part they are about.
        if values["id"] == nil { values["id"] = place.split(separator: ".").last.map(String.init) ?? place }
        findings.append(
            ProgramFinding(
                severity, "program_finding." + key, values,
                at: program.marks[place] ?? DocumentMark(line: 1, column: 1), where: place, saying: parts, of: program))
    }

    /// The findings in the order of the document.
    var sorted: [ProgramFinding] {
        findings.uniqued().sorted { left, right in
            if left.mark != right.mark {
                return (left.mark.line, left.mark.column) < (right.mark.line, right.mark.column)
            }
            if left.where != right.where { return left.where < right.where }
            if left.key != right.key { return left.key < right.key }
            return Self.text(left) < Self.text(right)
        }
    }

    private static func text(_ finding: ProgramFinding) -> String {
        finding.values.sorted { $0.key < $1.key }.map { $0.key + "=" + $0.value }.joined(separator: ";")
    }
}
