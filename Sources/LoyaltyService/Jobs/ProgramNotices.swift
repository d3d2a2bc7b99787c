import LoyaltyRules
import PortableSQL

/// Tells members what another version of the program changes for them before it counts, and when it does not come after
/// all; each member once (POL-05). Repeatable: a second run finds everybody told.
public struct ProgramNotices: Sendable {
    let desk: Desk

    public init(_ desk: Desk) { self.desk = desk }

    private struct Notice: Sendable {
        let kind: TellOfVersion.Kind
        let version: Int
    }

    /// Tells of what is known on a business day; returns how many messages were written.
    public func run(on day: CalendarDay, progress: @Sendable (Int) -> Void = { _ in }) async throws -> Int {
        var told = 0
        for notice in try await notices(on: day) { told += try await tell(notice, progress: progress) }
        return told
    }

    private func notices(on day: CalendarDay) async throws -> [Notice] {
        let desk = desk
        return try await desk.database.readAsync { tx in
            let versions = try ProgramTable.versions(in: tx)
            let coming = try ComingVersion.all(versions, on: day, desk.programs, in: tx).map {
                Notice(kind: .coming, version: $0.version)
            }
            let called = ProgramAnnouncement.called(versions, on: day).map {
                Notice(kind: .withdrawn, version: $0.number)
            }
            // First what does not come, so that nobody reads of two changes of which one is off.
            return called + coming
        }
    }

    private func tell(_ notice: Notice, progress: @Sendable (Int) -> Void) async throws -> Int {
        var last = MemberID(0)
        var told = 0
        while true {
            try Task.checkCancellation()
            let after = last
            let page = try await desk.database.readAsync {
                try NoticeTable.open(notice.kind, version: notice.version, after: after, limit: 200, in: $0)
            }
            guard let end = page.last else { return told }
            for member in page {
                let tell = TellOfVersion(member: member, kind: notice.kind, version: notice.version)
                if try await desk.perform(tell, by: .system).answer.told { told += 1 }
            }
            progress(told)
            last = end
        }
    }
}
