import LoyaltyRules
import PortableSQL

/// Fills a file of found members, page by page, beside other work. Stopped at any moment, it goes on where it was: a page and
/// how far it reaches are written together, so that nobody stands in it twice.
public struct ListFileJob: Sendable {
    private static let page = 200
    let desk: Desk

    public init(_ desk: Desk) { self.desk = desk }

    /// Goes on until everybody who is found stands in it.
    /// - Throws: `Refusal` `list_unknown`, `program_none_in_force`.
    public func fill(_ id: Int64, progress: @Sendable (Int64) -> Void = { _ in }) async throws {
        while let row = try await step(id) { progress(row.members) }
    }

    /// Finishes what was stopped with a server and continued by nobody.
    /// - Returns: how many files were finished.
    func finishStopped() async throws -> Int {
        let now = desk.clock.now()
        let files = try await desk.database.readAsync { try ListFileTable.stopped(at: now, in: $0) }
        for file in files { try await fill(file) }
        return files.count
    }

    /// Writes the next page.
    /// - Returns: the file as it was before; nil when it is done.
    func step(_ id: Int64) async throws -> ListFileRow? {
        try Task.checkCancellation()
        let desk = desk
        let page = try await desk.database.readAsync { tx -> Page? in
            guard let file = try ListFileTable.one(id, in: tx) else { throw Refusal(.listUnknown) }
            return file.state == .running ? try Self.read(file, desk, tx) : nil
        }
        guard let page else { return nil }
        try await desk.write { tx in
            let now = desk.clock.now()
            // Whoever else fills the same file was quicker, and this page is written already.
            guard try ListFileTable.advance(
                page.file, to: page.last, adding: page.part.rows.count, leftOut: page.leftOut, in: tx)
            else { return }
            if !page.part.rows.isEmpty {
                try ListFileTable.insert(page.part, of: id, at: page.last, keyring: desk.keyring, in: tx)
            }
            let maker = Actor(id: page.file.madeBy, roles: [], permissions: [], properties: page.file.hotels)
            for member in page.part.members {
                try AuditTable.insertAccess(
                    ReadingRoom.fields(of: page.file), of: member, by: maker, reason: page.file.reason, id: desk.ids.next(now),
                    at: now, in: tx)
            }
            if page.isLast { try ListFileTable.finish(id, at: now, in: tx) }
        }
        return page.file
    }

    private struct Page: Sendable {
        let file: ListFileRow
        let part: ListFilePart
        let leftOut: Int
        let last: MemberID
        let isLast: Bool
    }

    private static func read(_ file: ListFileRow, _ desk: Desk, _ tx: any SQLTransaction) throws -> Page {
        guard let newest = try desk.programs.newest(in: tx) else { throw Refusal(.noProgramInForce) }
        let filter = MemberFilterReading(MemberFilter.fields(stored: file.conditions), program: newest).filter
        let finder = try ReadingRoom.finder(filter, hotels: file.hotels, desk, tx)
        let room = Int(max(0, Int64(ListFile.most) - file.members))
        let found = try finder.page(after: file.lastMember, limit: min(Self.page, max(1, room)), in: tx)
        let cells = ListFileCells(file: file, program: finder.program, today: finder.today, desk: desk)
        var (members, rows) = ([MemberID](), [[String]]())
        for member in found.found {
            guard let row = try cells.row(of: member, in: tx) else { continue }
            members.append(member)
            rows.append(row)
        }
        let last = found.next ?? found.found.last ?? file.lastMember
        return Page(
            file: file, part: ListFilePart(members: members, rows: rows), leftOut: found.found.count - rows.count,
            last: last, isLast: found.next == nil || room <= Self.page && rows.count >= room)
    }
}
