/// A `postgres://…` address, with our own settings taken out of what libpq is given.
struct PostgresAddress: Sendable {
    /// The address for libpq; it may hold a password and is never printed.
    let uri: String
    /// Whether `prepared=off` was written in the query.
    let turnsPreparedOff: Bool

    /// Throws `cannotOpen` when the setting `prepared` is neither on nor off.
    init(_ address: String) throws {
        guard let mark = address.firstIndex(of: "?") else {
            uri = address
            turnsPreparedOff = false
            return
        }
        var kept: [Substring] = []
        var isOff = false
        for part in address[address.index(after: mark)...].split(separator: "&") {
            switch part {
            case "prepared=off": isOff = true
            case "prepared=on": break
            case _ where part.hasPrefix("prepared="):
                throw SQLFault.cannotOpen("The address has \(part), where only on or off is known.")
            default: kept.append(part)
            }
        }
        uri = address[..<mark] + (kept.isEmpty ? "" : "?" + kept.joined(separator: "&"))
        turnsPreparedOff = isOff
    }
}
