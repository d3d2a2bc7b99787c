import LoyaltyRules
import PortableSQL

extension SQLColumns {
    /// A business day of a `…_on` column.
    func day(_ column: Int) throws -> CalendarDay {
        guard let day = CalendarDay(utf8: try bytes(column)) else { throw ServiceFault.damaged("day in column \(column)") }
        return day
    }

    /// A business day of a `…_on` column that may be empty.
    func dayOrNil(_ column: Int) throws -> CalendarDay? {
        guard let bytes = bytesOrNil(column) else { return nil }
        guard let day = CalendarDay(utf8: bytes) else { throw ServiceFault.damaged("day in column \(column)") }
        return day
    }

    /// A member's id.
    func member(_ column: Int) throws -> MemberID { MemberID(try integer(column)) }

    /// A moment of a `…_at` column.
    func instant(_ column: Int) throws -> Instant { Instant(milliseconds: try integer(column)) }
}
