/// A result code of SQLite that means failure, with words where SQLite itself has none.
struct SQLiteResultCode: Error {
    let code: Int32
    let words: String?

    init(_ code: Int32, _ words: String? = nil) {
        self.code = code
        self.words = words
    }
}
