/// The published versions of a program in the order of their days: a fact keeps the version of its own day,
/// whenever it is posted (GEN-06).
public struct ProgramSchedule: Sendable {
    /// From a first day on, this document.
    public struct Version: Sendable {
        public let from: CalendarDay
        public let program: Program

        public init(from: CalendarDay, program: Program) {
            self.from = from
            self.program = program
        }
    }

    public let versions: [Version]

    /// At least one version; in any order.
    public init(_ versions: [Version]) { self.versions = versions.sorted { ($0.from, $0.program.version) < ($1.from, $1.program.version) } }

    /// One document for all days.
    public init(_ program: Program) { versions = [Version(from: CalendarDay(number: -100_000), program: program)] }

    /// The place of the version in force on a day; the first one before all.
    public func index(on day: CalendarDay) -> Int { max(0, (versions.lastIndex { $0.from <= day }) ?? 0) }

    public func program(on day: CalendarDay) -> Program { versions[index(on: day)].program }
}
