/// Everything that can go wrong between the program and its database, in words that say what to do.
public enum SQLFault: Error, Sendable, Equatable {
    /// The address, the file or the login is wrong.
    case cannotOpen(String)
    /// Another process, or another part of this one, has the SQLite file open.
    case locked(String)
    /// The file is damaged or is no SQLite database.
    case corrupt(String)
    /// The database holds tables of another program.
    case notOurs(String)
    /// The database was migrated by a newer program that this one cannot work with.
    case schemaNewer(found: Int, known: Int)
    /// The database lacks migrations that this program needs.
    case schemaOlder(found: Int, needed: Int)
    /// The database could not be reached, or the connection was lost before COMMIT was sent: nothing was
    /// changed.
    case unavailable(String)
    /// The connection was lost during COMMIT, or the disk failed: the change may or may not be there.
    case outcomeUnknown(String)
    /// Two transactions stood in each other's way: nothing was changed, and a retry may well succeed.
    case serialization(String)
    /// A constraint of the schema was violated: nothing was changed.
    case constraint(String)
    /// The server is set up so that acknowledged changes could be lost.
    case unsafeSettings(String)
    /// The disk is full: nothing was changed.
    case full(String)
    /// The statement itself, or the way it was used, is wrong: a defect of the program.
    case statement(String)
    /// A column held NULL or another type than the program expects: a defect of the program.
    case unexpectedColumn(String)
}

extension SQLFault: CustomStringConvertible {
    /// The fault in plain English, with what to do about it.
    public var description: String {
        switch self {
        case .cannotOpen(let words):
            "The database cannot be opened: \(words) Check the address and the permissions."
        case .locked(let words):
            "The database is in use: \(words) Stop the other process, or give this one another file."
        case .corrupt(let words):
            "The database is damaged or is no database: \(words) Restore the last backup into a new one."
        case .notOurs(let words):
            "The database belongs to another program: \(words) Nothing was changed; give an empty database."
        case .schemaNewer(let found, let known):
            "The database is newer than this program (migration \(found), known up to \(known)). "
                + "Start the newer program, or restore a backup made before its migration."
        case .schemaOlder(let found, let needed):
            "The database is older than this program (migration \(found), needed \(needed)). "
                + "Make a backup and run the migrate command."
        case .unavailable(let words):
            "The database is not available: \(words) Nothing was changed; try again when it is back."
        case .outcomeUnknown(let words):
            "It is not known whether the change was stored: \(words) Send it again with the same key."
        case .serialization(let words):
            "Two changes stood in each other's way: \(words) Nothing was changed; try again."
        case .constraint(let words):
            "The change breaks a rule of the database: \(words) Nothing was changed; report it as a defect."
        case .unsafeSettings(let words):
            "The database could lose acknowledged changes: \(words) Correct its settings and start again."
        case .full(let words):
            "The disk is full: \(words) Nothing was changed; make room and try again."
        case .statement(let words):
            "A statement failed: \(words) Nothing was changed; report it as a defect."
        case .unexpectedColumn(let words):
            "A row did not look as expected: \(words) Report it as a defect."
        }
    }
}
