/// The numbers that folios, holds, operations and entries have when acts are told again and some are left out.
struct Renumbering {
    private struct Place: Hashable {
        let member: Int
        let number: Int64
    }

    private var folios: [Int: Int] = [:]
    private var holds: [Int: Int] = [:]
    private var operations: [Place: Int] = [:]
    private var entries: [Place: Int64] = [:]

    /// Notes what an act made when it was told first, and what it makes now.
    mutating func note(_ then: RecordedAct.Made, _ now: RecordedAct.Made) {
        if let old = then.folio, let new = now.folio { folios[old] = new }
        if let old = then.hold, let new = now.hold { holds[old] = new }
        for old in then.postings {
            guard let new = now.postings.first(where: { $0.member == old.member }) else { continue }
            if let before = old.operation, let number = new.operation {
                operations[Place(member: old.member, number: Int64(before))] = number
            }
            for (before, number) in zip(old.entries, new.entries) {
                entries[Place(member: old.member, number: before)] = number
            }
        }
    }

    /// An act in the numbers of now; what is not there any more has a number that nothing has.
    func act(_ act: SimulatedAct) -> SimulatedAct {
        SimulatedAct(
            step: step(act.step), teller: act.teller, key: act.key, isDryRun: act.isDryRun,
            losesAnswer: act.losesAnswer, hasShadow: act.hasShadow)
    }

    private func step(_ step: SimulatedStep) -> SimulatedStep {
        let none = SimulatedStep.unknown
        switch step {
        case .correct(let folio, let lines): return .correct(folio: folios[folio] ?? none, lines: lines)
        case .cancel(let folio): return .cancel(folio: folios[folio] ?? none)
        case .capture(let hold, let amount, let keepsRest):
            return .capture(hold: holds[hold] ?? none, amount: amount, keepsRest: keepsRest)
        case .release(let hold): return .release(hold: holds[hold] ?? none)
        case .reverseEntry(let member, let sequence):
            return .reverseEntry(member: member, sequence: entries[Place(member: member, number: sequence)] ?? Int64(none))
        case .reverseOperation(let member, let operation):
            let place = Place(member: member, number: Int64(operation))
            return .reverseOperation(member: member, operation: operations[place] ?? none)
        case .reinstate(let member, let sequence, let amount):
            let entry = entries[Place(member: member, number: sequence)] ?? Int64(none)
            return .reinstate(member: member, sequence: entry, amount: amount)
        default: return step
        }
    }
}
