import LoyaltyRules
import PortableSQL

extension SQLRow {
    /// A business day of a `…_on` column.
    func day(_ column: Int) throws -> CalendarDay {
        guard let day = CalendarDay(try text(column)) else { throw ServiceFault.damaged("day in column \(column)") }
        return day
    }

    /// A business day of a `…_on` column that may be empty.
    func dayOrNil(_ column: Int) throws -> CalendarDay? {
        guard let text = textOrNil(column) else { return nil }
        guard let day = CalendarDay(text) else { throw ServiceFault.damaged("day in column \(column)") }
        return day
    }

    /// A member's id.
    func member(_ column: Int) throws -> MemberID { MemberID(try integer(column)) }

    /// A moment of a `…_at` column.
    func instant(_ column: Int) throws -> Instant { Instant(milliseconds: try integer(column)) }
}

extension SQLValue {
    /// A business day, written `YYYY-MM-DD`.
    static func day(_ day: CalendarDay) -> SQLValue { .text(day.description) }

    /// A business day or NULL.
    static func day(_ day: CalendarDay?) -> SQLValue { day.map { .text($0.description) } ?? .null }

    /// A member's id.
    static func member(_ member: MemberID) -> SQLValue { .integer(member.value) }

    /// A moment in milliseconds.
    static func at(_ instant: Instant) -> SQLValue { .integer(instant.milliseconds) }

    /// A number.
    static func number(_ value: Int) -> SQLValue { .integer(Int64(value)) }
}
