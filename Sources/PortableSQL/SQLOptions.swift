import Foundation

/// How a database is opened; the defaults suit a server process.
public struct SQLOptions: Sendable {
    /// How many reads may run at the same time (at least 1).
    public var readers = 4
    /// How many writers work side by side on PostgreSQL (at least 1); SQLite always has one.
    public var lanes = 4
    /// The PostgreSQL role every read and write acts as, or nil for the role that logged in; migrations keep
    /// the role that logged in.
    public var serverRole: String?
    /// Whether statements are prepared once on each PostgreSQL connection; turn off behind PgBouncer in
    /// transaction mode, or write `?prepared=off` in the address.
    public var preparedStatements = true
    /// Whether SQLite may lose in a power cut what it has acknowledged: only for what is thrown away anyway, as a
    /// simulation's database is.
    public var isDisposable = false
    /// Called once, after an I/O error while writing to SQLite; the process should then end, since only a
    /// restart shows what the disk holds. The default prints the words to standard error and ends with code
    /// 74.
    public var onFatal: @Sendable (String) -> Void

    /// The defaults, with any of them replaced.
    public init(
        readers: Int = 4, lanes: Int = 4, serverRole: String? = nil, preparedStatements: Bool = true,
        onFatal: @escaping @Sendable (String) -> Void = SQLOptions.stopProcess
    ) {
        self.readers = readers
        self.lanes = lanes
        self.serverRole = serverRole
        self.preparedStatements = preparedStatements
        self.onFatal = onFatal
    }

    /// Prints the words to standard error and ends the process with code 74 (an input or output error).
    public static let stopProcess: @Sendable (String) -> Void = { words in
        FileHandle.standardError.write(Data((words + "\n").utf8))
        exit(74)
    }
}
