/// A row that could not be read: nothing is guessed, the row waits for a person with what to do about it.
public struct ParkedRow: Sendable, Equatable {
    /// The line of the file on which the row begins; the header, if there is one, is line 1.
    public var line: Int
    /// The stable code of the reason, such as `date_unreadable`; all codes are in `ParkedReason`.
    public var reason: String
    /// The field of the mapping that could not be read, such as `arrival`; `row` for the row as a whole.
    public var field: String
    /// One English sentence that says what is wrong and what to do.
    public var detail: String
    /// The row as it stands in the file, cut after 64 KiB; bytes that are no text are shown as `�`.
    public var raw: String

    /// A parked row with its reason and its text.
    public init(line: Int, reason: ParkedReason, field: String, detail: String, raw: String) {
        self.line = line
        self.reason = reason.rawValue
        self.field = field
        self.detail = detail
        self.raw = raw
    }

    /// A row refused by the business, under the refusal's code; or read back from the database.
    public init(line: Int, code: String, field: String, detail: String, raw: String) {
        self.line = line
        reason = code
        self.field = field
        self.detail = detail
        self.raw = raw
    }
}
