import Foundation
import LoyaltyRules
import PortableSQL
import Synchronization

/// Reads an export file and posts its stays through the desk, many at a time.
///
/// Repeatable: a stay that was told before changes nothing, so an import that broke off is simply run
/// again. What can't be used is parked with its line and reason.
public struct StayImport: Sendable {
    let desk: Desk
    let actor: Actor
    let isDryRun: Bool
    /// At most so many operations under way: enough to fill two commits, few enough to keep memory flat.
    private let most = 2 * WorkQueue.bulk

    public init(desk: Desk, actor: Actor, dryRun: Bool = false) {
        self.desk = desk
        self.actor = actor
        isDryRun = dryRun
    }

    /// The result: the import's number (0 for a dry run) and its figures.
    public struct Outcome: Sendable {
        public let importID: Int64
        public let tally: ImportTally
        /// Whether the guests are composed from columns and so plausible, not known.
        public let guestKeyIsComposed: Bool
    }

    /// Imports a file.
    /// - Parameters:
    ///   - park: called for each row that could not be used, for an error file.
    ///   - progress: bytes read and bytes in all.
    /// - Throws: `Refusal` `program_none_in_force` where no program was ever published.
    public func run(
        file: URL, mapping: ImportMapping, mappingName: String,
        park: @Sendable @escaping (ParkedRow) -> Void = { _ in },
        progress: @Sendable (Int64, Int64) -> Void = { _, _ in }
    ) async throws -> Outcome {
        let reader = try StayReader(file: file, mapping: mapping)
        // Without a program every row would be parked, one by one.
        guard try await desk.database.readAsync({ [desk] in try desk.programs.newest(in: $0) }) != nil else {
            throw Refusal(.noProgramInForce)
        }
        var importID: Int64 = 0
        if !isDryRun {
            let begin = BeginImport(fileName: file.lastPathComponent, mapping: mappingName)
            importID = try await desk.perform(begin, by: actor).answer.importID
        }
        let session = ImportSession(import: self, importID: importID, mapping: mapping, most: most, park: park)
        do {
            while session.fault == nil, let row = try reader.next() {
                await session.take(row)
                if session.rowsTaken % 256 == 0 { progress(reader.bytesRead, reader.totalBytes) }
            }
            await session.drain()
            progress(reader.totalBytes, reader.totalBytes)
            if let fault = session.fault { throw fault }
        } catch {
            await session.drain()
            if importID != 0 { try await finish(importID, .failed, session.tally) }
            throw error
        }
        if importID != 0 { try await finish(importID, .finished, session.tally) }
        return Outcome(importID: importID, tally: session.tally, guestKeyIsComposed: mapping.guestKeyIsComposed)
    }

    /// Cancels every stay that an import posted and marks it reversed. Repeatable; what is cancelled already
    /// stays so.
    /// - Returns: how many stays were cancelled now.
    public func reverse(
        _ importID: Int64, reason: String, progress: @Sendable (Int) -> Void = { _ in }
    ) async throws -> Int {
        guard let row = try desk.database.read({ try ImportTable.row(importID, in: $0) }) else {
            throw Refusal(.importUnknown)
        }
        guard row.status != .reversed else { throw Refusal(.importAlreadyReversed) }
        var last = (member: MemberID(0), folio: Int64(0))
        var cancelled = 0
        while true {
            let after = last
            let page = try desk.database.read {
                try FolioTable.ofImport(importID, after: after, limit: 500, in: $0)
            }
            guard let end = page.last else { break }
            cancelled += try await cancel(page, importID: importID, reason: reason)
            last = end
            progress(cancelled)
        }
        _ = try await desk.perform(MarkImportReversed(importID: importID, why: reason), by: actor)
        return cancelled
    }

    private func cancel(
        _ page: [(member: MemberID, folio: Int64)], importID: Int64, reason: String
    ) async throws -> Int {
        try await withThrowingTaskGroup(of: Bool.self) { group in
            for (member, folio) in page {
                group.addTask {
                    do {
                        let operation = CancelFolio(member: member, folio: folio, reason: reason, importID: importID)
                        _ = try await desk.perform(operation, by: actor)
                        return true
                    } catch let refusal as Refusal where refusal.code == .folioCancelled {
                        return false
                    }
                }
            }
            return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
    }

    private func finish(_ importID: Int64, _ status: ImportRow.Status, _ tally: ImportTally) async throws {
        _ = try await desk.perform(FinishImport(importID: importID, status: status, tally: tally), by: actor)
    }
}
