import Foundation

/// The database's own bulk load of a file, with the database's own program: the bare limit of an import.
enum BulkLoad {
    /// Seconds that `sqlite3 .import` (or psql's `\copy`) takes for a CSV file into one plain table.
    static func seconds(file: String, database: String?, folder: URL) throws -> Double {
        guard let database, database.hasPrefix("postgres") else {
            let path = folder.appendingPathComponent("bulk.db").path
            return try time("sqlite3", [path, ".mode csv", ".import '\(file)' bulk"])
        }
        let header = try String(contentsOfFile: file, encoding: .utf8).prefix { $0 != "\n" && $0 != "\r\n" }
        let columns = header.split(separator: ",").map { "\"\($0)\" TEXT" }.joined(separator: ", ")
        _ = try time(
            "psql", [database, "-q", "-c", "DROP TABLE IF EXISTS bench_bulk", "-c", "CREATE TABLE bench_bulk (\(columns))"])
        defer { _ = try? time("psql", [database, "-q", "-c", "DROP TABLE bench_bulk"]) }
        return try time("psql", [database, "-q", "-c", "\\copy bench_bulk FROM '\(file)' CSV HEADER"])
    }

    private static func time(_ program: String, _ arguments: [String]) throws -> Double {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [program] + arguments
        process.standardInput = FileHandle.nullDevice
        let began = DispatchTime.now().uptimeNanoseconds
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw CommandFailure(69, "\(program) failed. It is needed to measure the bare limit: install it (Debian: \(program == "psql" ? "postgresql-client" : "sqlite3")).")
        }
        return Double(DispatchTime.now().uptimeNanoseconds - began) / 1e9
    }
}
