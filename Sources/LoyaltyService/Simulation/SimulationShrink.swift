import Foundation
import LoyaltyRules

/// Makes a seed that differs small: tells its acts again with ever more of them left out, as long as something differs.
public struct SimulationShrink: Sendable {
    /// A short list of acts that still differs.
    public struct Outcome: Sendable {
        /// One line for each act, in the order of telling.
        public let acts: [String]
        /// What differs after the last of them.
        public let differences: [String]
    }

    private let place: SimulationPlace
    private let document: String
    /// Each try tells a list on a new database.
    private let mostTries: Int

    public init(_ place: SimulationPlace, document: String, mostTries: Int = 400) {
        self.place = place
        self.document = document
        self.mostTries = mostTries
    }

    /// Runs a seed again and shrinks it; nil when nothing differs.
    /// - Parameter operations: how many were asked for, also where it differed before: some are drawn by it.
    public func run(seed: UInt64, operations: Int) async throws -> Outcome? {
        let recorded = try await place.withDatabase { open in
            let simulation = Simulation(seed: seed, operations: operations, document: document, open: open)
            return try await simulation.runRecording().acts
        }
        let members = Simulation.members(of: operations)
        guard var found = try await differ(recorded, members) else { return nil }
        var tries = 1
        if let last = found.acts.last, !last.members.isEmpty {
            let near = found.acts.filter { $0.members.isEmpty || !Set($0.members).isDisjoint(with: last.members) }
            if near.count < found.acts.count, let fewer = try await differ(near, members) { found = fewer }
            tries += 1
        }
        var parts = 2
        while found.acts.count > 1, tries < mostTries {
            let size = (found.acts.count + parts - 1) / parts
            var isShorter = false
            for start in stride(from: 0, to: found.acts.count, by: size) where tries < mostTries {
                var rest = found.acts
                rest.removeSubrange(start..<min(start + size, rest.count))
                tries += 1
                guard let fewer = try await differ(rest, members) else { continue }
                (found, isShorter) = (fewer, true)
                break
            }
            if isShorter {
                parts = max(2, parts - 1)
            } else if parts >= found.acts.count {
                break
            } else {
                parts = min(found.acts.count, parts * 2)
            }
        }
        return Outcome(acts: found.acts.map(\.description), differences: found.differences)
    }

    /// The acts up to the one after which something differs, in the numbers of this telling; nil when nothing does.
    private func differ(_ acts: [RecordedAct], _ members: Int) async throws -> (acts: [RecordedAct], differences: [String])? {
        try await place.withDatabase { open in
            var run = try await SimulationRun(
                open, SimulationClock(), document: document, members: members)
            var numbers = Renumbering()
            for (index, recorded) in acts.enumerated() {
                run.pass(to: recorded.day)
                let before = run.book
                let step = try await run.tell(numbers.act(recorded.act), care: .whole)
                guard step.differences.isEmpty else {
                    try run.close()
                    return (Array(acts[...index]), step.differences)
                }
                numbers.note(recorded.made, RecordedAct.Made(from: before, to: run.book))
            }
            let differences = try await run.end()
            try run.close()
            return differences.isEmpty ? nil : (acts, differences)
        }
    }
}
