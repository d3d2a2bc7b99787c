import Foundation
import LoyaltyRules
import LoyaltyTestKit
import Testing

@testable import LoyaltyService

@Suite("Many simulations, each in a place of its own", .serialized)
struct SimulationSweepTests {
    private static let server = ProcessInfo.processInfo.environment["TESSERA_TEST_POSTGRES"]
    private static let engines: [SimulationEngine] = server == nil ? [.core, .sqlite] : SimulationEngine.allCases

    private func withPlace<Value>(
        _ engine: SimulationEngine, _ body: (SimulationPlace, URL) async throws -> Value
    ) async throws -> Value {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        return try await body(SimulationPlace(engine, server: Self.server ?? "", folder: folder), folder)
    }

    @Test("I-25 the same seeds end alike on every engine, and leave nothing behind")
    func alike() async throws {
        let document = try Repository.text("Tests/Fixtures/programs/simulated.yaml")
        var hashes: Set<String> = []
        for engine in Self.engines {
            try await withPlace(engine) { place, folder in
                var differing: [String] = []
                let outcome = try await SimulationSweep(place, seeds: 31...33, operations: 120, document: document)
                    .run(differed: { differing += $0.differences })
                #expect(differing == [], "\(engine)")
                #expect(outcome.seeds == 3 && outcome.operations == 360 && outcome.failed == [])
                #expect(outcome.refused > 0 && outcome.refused < 180)
                hashes.insert(outcome.hash)
                #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
            }
        }
        #expect(hashes.count == 1)
    }

    @Test("A seed that agrees has nothing to be shrunk, though every act is told again")
    func shrink() async throws {
        let document = try Repository.text("Tests/Fixtures/programs/simulated.yaml")
        try await withPlace(.core) { place, _ in
            let short = try await SimulationShrink(place, document: document).run(seed: 34, operations: 150)
            #expect(short?.acts == nil && short?.differences == nil)
        }
    }

    @Test("What is told again refers to what was made by the same act")
    func renumbering() throws {
        var (before, after) = (ReferenceBook(), ReferenceBook())
        before.members = [ReferenceMember(joinedOn: SimulationClock.firstDay, firstTier: "base")]
        after.members = before.members
        before.holds = [(0, 0), (0, 1)]
        after.holds = before.holds + [(0, 2)]
        after.members[0].operations = 1
        var numbers = Renumbering()
        let then = RecordedAct.Made(from: before, to: after)
        before.holds = []
        after.holds = [(0, 0)]
        before.members[0].operations = 4
        after.members[0].operations = 5
        numbers.note(then, RecordedAct.Made(from: before, to: after))
        func step(_ step: SimulatedStep) -> SimulatedStep { numbers.act(SimulatedAct(step: step)).step }
        #expect(step(.release(hold: 2)) == .release(hold: 0))
        #expect(step(.release(hold: 1)) == .release(hold: SimulatedStep.unknown))
        #expect(step(.reverseOperation(member: 0, operation: 0)) == .reverseOperation(member: 0, operation: 4))
        #expect(step(.reverseEntry(member: 0, sequence: 3)) == .reverseEntry(member: 0, sequence: -1))
        #expect(step(.cancel(folio: 7)) == .cancel(folio: SimulatedStep.unknown))
        #expect(step(.close(member: 0)) == .close(member: 0))
    }
}
