/// Addresses of finding members by conditions, saved views, files of members and points for whole lists.
extension SitePath {
    /// Members by conditions: the address says which, so that it can be handed on.
    public static func members(
        _ fields: [(name: String, value: String)], view: String = "", after cursor: String? = nil
    ) -> String {
        list(members, fields, view: view, after: cursor)
    }

    /// The form to order a file of the members found.
    public static func listFiles(_ fields: [(name: String, value: String)], view: String) -> String {
        list(listFiles, fields, view: view, after: nil)
    }

    /// The form to give points to the members found.
    public static func bulkCredits(_ fields: [(name: String, value: String)], view: String) -> String {
        list(bulkCredits, fields, view: view, after: nil)
    }

    /// Changes a view (POST).
    public static func memberView(_ view: String) -> String { memberViews + "/" + encoded(view) }

    /// Removes a view (POST).
    public static func memberViewRemoval(_ view: String) -> String { memberView(view) + "/removal" }

    /// A file of members, and who fetched it.
    public static func listFile(_ file: String) -> String { listFiles + "/" + encoded(file) }

    /// Goes on with a file that was stopped (POST).
    public static func listFileRest(_ file: String) -> String { listFile(file) + "/rest" }

    /// The file itself (POST: who fetched it is written down).
    public static func listFileFetch(_ file: String) -> String { listFile(file) + "/file" }

    /// Points for a list, and how each member fared.
    public static func bulkCredit(_ bulk: String) -> String { bulkCredits + "/" + encoded(bulk) }

    /// Goes on with what was stopped (POST).
    public static func bulkCreditRest(_ bulk: String) -> String { bulkCredit(bulk) + "/rest" }

    private static func list(
        _ start: String, _ fields: [(name: String, value: String)], view: String, after cursor: String?
    ) -> String {
        var path = start
        for (name, value) in fields where !value.isEmpty { path = adding(name, value, to: path) }
        if !view.isEmpty { path = adding("view", view, to: path) }
        return cursor.map { adding("after", $0, to: path) } ?? path
    }
}
