import ArgumentParser
import LoyaltyService

/// `tessera migrate`
struct MigrateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "migrate", abstract: "Make the database, or bring it up to this version. Changes nothing if it is.")
    @OptionGroup var options: DatabaseOptions

    struct Result: Encodable {
        let database: String
        let schema: Int
    }

    func run() async throws {
        let service = try options.open(migrate: true)
        let result = Result(database: service.engine, schema: Migrations.newest)
        try service.close()
        options.json ? try Console.json(result) : Console.line("The \(result.database) database is at schema \(result.schema).")
    }
}
