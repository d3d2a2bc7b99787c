/// A way to make more than one put in, as often as one likes (T7, I-20).
public struct Pump: Sendable, Hashable {
    /// The steps; several branches when what is earned with the same money must be used in several ways to gain.
    public let branches: [[PumpStep]]
    /// What becomes of 1, as a decimal: `1.2`; `…` follows when more than six places would be needed.
    public let factor: String
    /// What keeps it from being repeated without end; empty where nothing does.
    public let limits: [PumpLimit]
    /// The most that a member can gain in a year, in the smallest unit of its beginning; nil without a limit.
    public let gainInYear: Int64?

    init(branches: [[PumpStep]], factor: String, limits: [PumpLimit], gainInYear: Int64?) {
        self.branches = branches
        self.factor = factor
        self.limits = limits
        self.gainInYear = gainInYear
    }

    /// What it turns into what, whatever parts of the document allow it.
    var route: [PumpHolding] { steps.flatMap { [$0.from, $0.to] } }

    /// The steps of all branches, in order.
    public var steps: [PumpStep] { branches.flatMap { $0 } }

    /// The chain in the names of the program, for example “CNY 100.00 → 1,000 Points → CNY 120.00”.
    public func chain(in language: Language, of program: Program) -> String {
        chain(program) { program.name(of: $0, in: language) }
    }

    /// The chain in the ids of the document.
    func chain(of program: Program) -> String { chain(program) { $0 } }

    /// An amount of its beginning: `CNY 49.00`.
    func figure(_ amount: Int64, _ program: Program) -> String {
        steps.first.map { Self.text($0.from, amount, program) { $0 } } ?? ""
    }

    /// What it begins and ends with.
    var holding: PumpHolding { steps.first?.from ?? .money }

    /// What goes in, and what comes out in the end.
    var ends: (first: Int64, last: Int64) {
        (branches.first?.first?.amount ?? 0, branches.reduce(0) { $0 + ($1.last?.result ?? 0) })
    }

    static func text(_ holding: PumpHolding, _ amount: Int64, _ program: Program, _ name: (String) -> String) -> String {
        let words = ProgramWords(program: program)
        switch holding {
        case .money: return words.money(amount)
        case .asset(let id): return words.amount(amount, of: id) + " " + name(id)
        }
    }

    private func chain(_ program: Program, name: (String) -> String) -> String {
        func text(_ holding: PumpHolding, _ amount: Int64) -> String { Self.text(holding, amount, program, name) }
        return branches.map { steps in
            let first = steps.first.map { [text($0.from, $0.amount)] } ?? []
            return (first + steps.map { text($0.to, $0.result) }).joined(separator: " → ")
        }.joined(separator: " + ")
    }
}
