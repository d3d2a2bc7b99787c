import Hummingbird

/// A page of a list: `data`, and `next_cursor` when there is more.
enum PageJSON {
    /// - Parameter rows: one more than `limit` when there is more.
    static func response<Row>(
        _ rows: [Row], limit: Int, cursor: (Row) -> Int64, value: (Row) -> JSONValue
    ) -> Response {
        let shown = rows.prefix(limit)
        let next = rows.count > limit ? shown.last.map { Cursor.write(cursor($0)) } : nil
        return APIRequest.json(.object(["data": .array(shown.map(value)), "next_cursor": .optional(next)]))
    }
}
