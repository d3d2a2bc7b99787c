/// What PostgreSQL's error codes (SQLSTATE) mean to the program.
enum PostgresFaults {
    /// A fault of a statement before COMMIT was sent: nothing has been changed.
    static func running(_ state: String?, message: String, statement: String, isWriter: Bool) -> SQLFault {
        let words = "\(message), in: \(statement)."
        guard let state else { return .unavailable("the connection was lost: \(message).") }
        switch state {
        case "40001", "40P01", "55P03": return .serialization(words)
        case "53100": return .full("\(message).")
        case "25006" where isWriter: return .unavailable("the server takes no writes now: \(message).")
        case "25006": return .statement("a read may not change anything: \(words)")
        case "XX001", "XX002": return .corrupt(words)
        case "26000":
            return .statement(
                "\(message): behind PgBouncer, put ?prepared=off into the address. \(statement).")
        default: break
        }
        switch state.prefix(2) {
        case "23": return .constraint(words)
        // A broken connection, too few resources, a server that is stopped or ends a session.
        case "08", "53", "57": return .unavailable("\(message).")
        case _ where state == "25P03": return .unavailable("\(message).")
        default: return .statement(words)
        }
    }

    /// A fault of COMMIT: unless the server says why it refused, the change may or may not be there.
    static func committing(_ state: String?, message: String, isConnected: Bool) -> SQLFault {
        let unknown = SQLFault.outcomeUnknown("the connection was lost during COMMIT: \(message).")
        guard isConnected, let state else { return unknown }
        if ["08", "57", "58", "XX"].contains(state.prefix(2)), state != "57014" { return unknown }
        return running(state, message: message, statement: "COMMIT", isWriter: true)
    }
}
