/// Why a row was set aside instead of read: codes that never change once released.
public enum ParkedReason: String, Error, Sendable, CaseIterable {
    /// The bytes are no text in the encoding of the mapping.
    case encodingInvalid = "encoding_invalid"
    /// There is a NUL byte in the row.
    case nulByte = "nul_byte"
    /// The row is longer than 1 MiB.
    case rowTooLong = "row_too_long"
    /// The row has more than 1,000 fields.
    case columnsTooMany = "columns_too_many"
    /// The row has more or fewer fields than the first one.
    case columnsRagged = "columns_ragged"
    /// Text follows a closing quote.
    case quoteStray = "quote_stray"
    /// A quote is never closed, so that the rest of the file was not read.
    case quoteUnclosed = "quote_unclosed"
    /// A field that every stay needs is empty.
    case textMissing = "text_missing"
    /// A text is longer than 1,024 bytes.
    case textTooLong = "text_too_long"
    /// The mapping gives no meaning to a word.
    case wordUnknown = "word_unknown"
    /// A spreadsheet program has cut a long number, as in `1.38E+10`.
    case numberDamaged = "number_damaged"
    /// The currency is no ISO 4217 code.
    case currencyUnreadable = "currency_unreadable"
    /// The day is empty.
    case dateMissing = "date_missing"
    /// The day does not fit the format of the mapping.
    case dateUnreadable = "date_unreadable"
    /// The year cannot be right.
    case dateOutOfRange = "date_out_of_range"
    /// The guest would have left before coming.
    case departureBeforeArrival = "departure_before_arrival"
    /// Nights and days tell different lengths of the stay.
    case nightsDisagree = "nights_disagree"
    /// A count is empty.
    case numberMissing = "number_missing"
    /// A count is no whole number.
    case numberUnreadable = "number_unreadable"
    /// A count cannot be right.
    case numberOutOfRange = "number_out_of_range"
    /// An amount of a stay that took place is empty.
    case amountMissing = "amount_missing"
    /// An amount is not written in the form of the mapping.
    case amountUnreadable = "amount_unreadable"
    /// An amount is beyond belief.
    case amountOutOfRange = "amount_out_of_range"
}
