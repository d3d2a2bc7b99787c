import Hummingbird

/// Fields of a query string, as forms send them (`+` is a space).
enum Query {
    static func value(_ name: String, of request: Request) -> String {
        guard let query = request.uri.query, let fields = try? Form.parse(Array(query.utf8)) else { return "" }
        return fields[name] ?? ""
    }

    /// Whether a field is there, be it empty.
    static func has(_ name: String, in request: Request) -> Bool {
        guard let query = request.uri.query, let fields = try? Form.parse(Array(query.utf8)) else { return false }
        return fields[name] != nil
    }

    static func pathAndQuery(of request: Request) -> String {
        request.uri.path + (request.uri.query.map { "?" + $0 } ?? "")
    }

    /// A path of our own that a form may send someone back to; anything else becomes `standard`.
    static func ownPath(_ path: String, or standard: String) -> String {
        let isOwn =
            path.hasPrefix("/") && !path.hasPrefix("//") && !path.contains("\\")
            && path.unicodeScalars.allSatisfy { $0.value > 32 && $0.value < 127 }
        return isOwn && path.utf8.count < 500 ? path : standard
    }
}
