/// A way to make more than one put in, as often as one likes (T7, I-20).
public struct Pump: Sendable, Hashable {
    /// The steps; several branches when what is earned with the same money must be used in several ways to gain.
    public let branches: [[PumpStep]]
    /// What becomes of 1, as a decimal: `1.2`; `…` follows when more than six places would be needed.
    public let factor: String

    /// The steps of all branches, in order.
    public var steps: [PumpStep] { branches.flatMap { $0 } }

    /// The chain in the names of the program, for example “CNY 100.00 → 1,000 Points → CNY 120.00”.
    public func chain(in language: Language, of program: Program) -> String {
        chain(program) { program.name(of: $0, in: language) }
    }

    /// The chain in the ids of the document.
    func chain(of program: Program) -> String { chain(program) { $0 } }

    private func chain(_ program: Program, name: (String) -> String) -> String {
        func text(_ holding: PumpHolding, _ amount: Int64) -> String {
            let words = ProgramWords(program: program)
            switch holding {
            case .money: return words.money(amount)
            case .asset(let id): return words.amount(amount, of: id) + " " + name(id)
            }
        }
        return branches.map { steps in
            let first = steps.first.map { [text($0.from, $0.amount)] } ?? []
            return (first + steps.map { text($0.to, $0.result) }).joined(separator: " → ")
        }.joined(separator: " + ")
    }
}
