import ArgumentParser
import Foundation
import LoyaltyRules
import LoyaltyService

/// `tessera keys list|rotate|rewrap`
struct KeysCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "keys", abstract: "The keys of the key file, and which members' keys they wrap.",
        discussion: "Stop every server of the database before a rotation, and start them again after it.",
        subcommands: [List.self, Rotate.self, Rewrap.self])

    struct Result: Encodable {
        /// How many members' keys each key wraps, by its number.
        let wrapped: [String: Int]
        let newest: Int
        let rewrapped: Int
    }

    static func tell(_ service: TesseraService, rewrapped: Int, json: Bool) async throws {
        let counts = try await KeyRewrap(service.desk).counts()
        let newest = service.desk.keyring.newestWrapping
        try service.close()
        if json {
            let words = Dictionary(uniqueKeysWithValues: counts.map { (String($0.key), $0.value) })
            return try Console.json(Result(wrapped: words, newest: newest, rewrapped: rewrapped))
        }
        for number in 0...newest {
            Console.line("Key \(number)\(number == newest ? " (newest)" : ""): wraps the keys of \(counts[number] ?? 0) members.")
        }
        if rewrapped > 0 { Console.line("Wrapped anew: \(rewrapped).") }
    }

    /// `tessera keys list`
    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Tell how many members' keys each key wraps.")
        @OptionGroup var options: DatabaseOptions

        func run() async throws { try await KeysCommand.tell(try options.open(), rewrapped: 0, json: options.json) }
    }

    /// `tessera keys rotate`
    struct Rotate: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Add a new key to the key file and wrap every member's key anew. Keep a copy of the file from before.")
        @OptionGroup var options: DatabaseOptions

        func run() async throws {
            // Opened first: a key is added only to the file that belongs to the database.
            try options.open().close()
            try MasterKeyFile.addWrapping(options.keyPath)
            let service = try options.open()
            let done = try await KeyRewrap(service.desk).run()
            try await KeysCommand.tell(service, rewrapped: done, json: options.json)
        }
    }

    /// `tessera keys rewrap`
    struct Rewrap: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Continue a rotation that was stopped.")
        @OptionGroup var options: DatabaseOptions

        func run() async throws {
            let service = try options.open()
            let done = try await KeyRewrap(service.desk).run()
            try await KeysCommand.tell(service, rewrapped: done, json: options.json)
        }
    }
}
