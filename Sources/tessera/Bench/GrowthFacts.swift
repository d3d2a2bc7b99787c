import Foundation
import LoyaltyRules
import LoyaltyService
import PortableSQL

/// The facts that a ledger of some size is measured with: handed to the desk 64 at a time, each on the disk before the next
/// of its turn begins; without HTTP, which costs the same in every ledger.
struct GrowthFacts: Sendable {
    let service: TesseraService
    let program: Program
    /// The members of the ledger, from 1 on.
    let members: Int
    let today: CalendarDay
    let count: Int
    private static let atOnce = 64

    /// Stays, by members all over the ledger.
    func posting() async throws -> Int {
        try await microseconds { number in
            let departure = today.adding(days: -1 - number % 20)
            let folio = Folio(
                kind: .stay, property: program.properties[0].id, outlet: nil, number: "G\(number)",
                arrival: departure.adding(days: -2), departure: departure, currency: program.currency,
                lines: [FolioLine(category: "room", net: 98_000)])
            _ = try await service.desk.perform(RecordStay(member: .id(member(number)), folio: folio), by: .system)
        }
    }

    /// Points set aside and used.
    func redeeming() async throws -> Int {
        let end = service.desk.clock.now().adding(seconds: 86_400)
        return try await microseconds { number in
            let held = try await service.desk.perform(
                HoldPoints(
                    member: .id(member(number)), amount: AssetAmount(program.points.id, 10), until: end,
                    at: program.properties[0].id), by: .system
            ).answer
            guard let hold = held.hold else { return }
            _ = try await service.desk.perform(CaptureHold(member: member(number), hold: hold), by: .system)
        }
    }

    /// Rows of an export whose guests are not known yet.
    func importing(in folder: URL) async throws -> Int {
        let file = folder.appendingPathComponent("stays.csv")
        var text = "number,guest,arrival,departure,net\n"
        for number in 0..<count {
            let departure = today.adding(days: -1 - number % 20)
            text += "I\(number),guest\(number)@example.com,\(departure.adding(days: -2)),\(departure),980.00\n"
        }
        try Data(text.utf8).write(to: file)
        let mapping = try ImportMapping(
            yaml: """
                source: growth
                property: {constant: \(program.properties[0].id)}
                external_id: {column: number}
                status: {constant: departed}
                email: {column: guest}
                arrival: {column: arrival, format: yyyy-MM-dd}
                departure: {column: departure, format: yyyy-MM-dd}
                currency: {constant: \(program.currency.code)}
                charges:
                  - category: room
                    net: {column: net}
                enrol_unknown_guests: true
                """)
        let began = ContinuousClock.now
        let outcome = try await StayImport(desk: service.desk, actor: .system).run(
            file: file, mapping: mapping, mappingName: "growth")
        guard outcome.tally.read == count else { throw CommandFailure(70, "\(outcome.tally.read) rows were read.") }
        return Int(Stopwatch.microseconds(since: began, of: count))
    }

    /// A member of a hundred entries, as the console shows them.
    func reading(entries: Int) async throws -> Int {
        let member = try await MemberBench.member(entries, program, at: service)
        let took = try await MemberBench.read(member, 100, at: service)
        return Int(took.sorted()[took.count / 2] * 1_000_000)
    }

    /// Every tenth member of the ledger: of the others everything ends in time, since stays move ends on.
    private func member(_ number: Int) -> MemberID { MemberID(Int64((number * 104_729) % (members / 10) * 10) + 1) }

    private func microseconds(_ fact: @escaping @Sendable (Int) async throws -> Void) async throws -> Int {
        let began = ContinuousClock.now
        try await withThrowingTaskGroup(of: Void.self) { group in
            for turn in 0..<Self.atOnce {
                group.addTask {
                    for number in stride(from: turn, to: count, by: Self.atOnce) { try await fact(number) }
                }
            }
            try await group.waitForAll()
        }
        return Int(Stopwatch.microseconds(since: began, of: count))
    }
}
