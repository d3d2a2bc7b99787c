import LoyaltyRules

/// A file of given → expect examples that say what a program document does, in a form that a hotelier can
/// read and write.
public struct CaseFile: Sendable {
    let cases: [ProgramCase]

    /// How many examples the file holds.
    public var count: Int { cases.count }

    /// Reads a case file.
    /// - Parameters:
    ///   - text: YAML, or JSON.
    ///   - loadProgram: reads the program document of a path as the file names it, relative to the file.
    /// - Throws: `ProgramProblems` with line and column of everything that is wrong with the file, and
    ///   whatever `loadProgram` throws.
    public static func read(_ text: String, loadProgram: (String) throws -> Program) throws -> CaseFile {
        let log = ProblemLog()
        let root = try ProgramDocument.tree(text)
        if case .mapping(let entries) = root.content, !entries.contains(where: { $0.key == "cases" }),
            let part = entries.first(where: { ["tiers", "assets", "earning"].contains($0.key) })
        {
            log.add("cases_of_document", at: part.mark)
            throw ProgramProblems(log.problems)
        }
        var fields = DocumentFields(root, log)
        let common = try fields.optional("program").map { try loadProgram(log.text($0)) }
        var cases: [ProgramCase] = []
        for node in fields.list("cases", required: true) {
            if let read = try CaseReader.read(node, common: common, log, loadProgram: loadProgram) {
                cases.append(read)
            }
        }
        fields.refuseOthers()
        if cases.isEmpty && log.problems.isEmpty { log.add("list_empty", ["key": "cases"], at: fields.mark) }
        guard log.problems.isEmpty else { throw ProgramProblems(log.problems) }
        return CaseFile(cases: cases)
    }
}
