/// The addresses of the settlement between hotels.
extension SitePath {
    /// The months before one.
    public static func settlements(after cursor: String) -> String {
        settlements + "?after=" + encoded(cursor)
    }

    /// One month: what each hotel issued and honoured, and what it owes.
    public static func settlement(_ month: String) -> String { settlements + "/" + encoded(month) }

    /// Asks once more, and closes a month (POST).
    public static func settlementClosing(_ month: String) -> String { settlement(month) + "/closing" }

    /// A month as a workbook, or one of its tables as a file.
    public static func settlementFile(_ month: String, _ file: String) -> String {
        settlement(month) + "/files/" + encoded(file)
    }

    /// The dispute about a hotel's lines: the form, and what it sends (POST).
    public static func settlementDispute(_ month: String, _ hotel: String) -> String {
        settlement(month) + "/disputes/" + encoded(hotel)
    }

    /// The entries behind a figure: `cell` names hotel, asset, kind and month of the facts.
    public static func settlementEntries(
        _ month: String, _ cell: SettlementCell, after cursor: String? = nil
    ) -> String {
        settlement(month) + "/entries?hotel=" + encoded(cell.hotel) + "&asset=" + encoded(cell.asset)
            + "&kind="
            + encoded(cell.kind) + "&facts=" + encoded(cell.factMonth)
            + (cursor.map { "&after=" + encoded($0) } ?? "")
    }
}
