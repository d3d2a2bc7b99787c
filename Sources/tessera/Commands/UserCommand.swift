import ArgumentParser
import LoyaltyRules
import LoyaltyService

/// `tessera user`
struct UserCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "user", abstract: "Staff who sign in, and programs that call the API.",
        subcommands: [
            Add.self, Password.self, Active.self, SignOut.self, SecondFactorReset.self, IdentityForget.self, SecondFactorRoles.self, Member.self,
            Client.self, Revoke.self,
        ])

    static func permissions(_ words: [String]) throws -> Set<Permission> {
        if words == ["all"] { return Set(Permission.allCases) }
        return Set(
            try words.map { word in
                guard let permission = Permission(rawValue: word) else {
                    let known = Permission.allCases.map(\.rawValue).joined(separator: ", ")
                    throw CommandFailure(64, "There is no scope \(word). Scopes: all, \(known).")
                }
                return permission
            })
    }

    /// `tessera user add LOGIN`
    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Add a member of staff; prints a generated password once, or reads one from standard input.")
        @Argument var login: String
        @Option(help: "The name on screens.") var name: String
        @Option(help: "administrator, manager, clerk, auditor or finance; may be given more than once.") var role: [Role]
        @Option(help: "A hotel they work at; all when none is given. May be given more than once.")
        var property: [String] = []
        @Flag(help: "Read the password from standard input.") var passwordStdin = false
        @OptionGroup var options: DatabaseOptions

        struct Result: Encodable {
            let userId: String
            let login: String
            let password: String?
        }

        func run() async throws {
            let password = passwordStdin ? readLine() ?? "" : Secret.password()
            let operation = try CreateUser(
                login: login, displayName: name, roles: role, properties: property.isEmpty ? nil : property,
                password: password)
            let service = try options.open()
            let answer = try await service.desk.perform(operation, by: .system).answer
            try service.close()
            let result = Result(userId: String(answer.userID), login: login, password: passwordStdin ? nil : password)
            if options.json { return try Console.json(result) }
            Console.line("Added \(login)." + (passwordStdin ? "" : " Password (shown once): \(password)"))
        }
    }

    /// `tessera user password LOGIN`
    struct Password: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Set a new password and end all sessions; prints it once, or reads it from standard input.")
        @Argument var login: String
        @Flag(help: "Read the password from standard input.") var passwordStdin = false
        @OptionGroup var options: DatabaseOptions

        func run() async throws {
            let password = passwordStdin ? readLine() ?? "" : Secret.password()
            let operation = try SetPassword(login: login, password: password)
            let service = try options.open()
            _ = try await service.desk.perform(operation, by: .system)
            try service.close()
            Console.line("Set." + (passwordStdin ? "" : " Password (shown once): \(password)"))
        }
    }

    /// `tessera user active LOGIN --off`
    struct Active: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Let a member of staff sign in, or no longer (--off).")
        @Argument var login: String
        @Flag(help: "Switch off.") var off = false
        @OptionGroup var options: DatabaseOptions

        func run() async throws {
            let service = try options.open()
            _ = try await service.desk.perform(SetUserActive(login: login, isActive: !off), by: .system)
            try service.close()
            Console.line(off ? "\(login) can no longer sign in." : "\(login) can sign in.")
        }
    }

    /// `tessera user client NAME`
    struct Client: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Add a program that may call the API; prints its key once.")
        @Argument var name: String
        @Option(help: "A scope, or all. May be given more than once.") var scope: [String]
        @Option(help: "A hotel it may act for; all when none is given. May be given more than once.")
        var property: [String] = []
        @OptionGroup var options: DatabaseOptions

        struct Result: Encodable {
            let clientId: String
            let key: String
        }

        func run() async throws {
            let operation = CreateClient(
                name: name, scopes: try UserCommand.permissions(scope), properties: property.isEmpty ? nil : property)
            let service = try options.open()
            let answer = try await service.desk.perform(operation, by: .system).answer
            try service.close()
            if options.json {
                return try Console.json(Result(clientId: String(answer.clientID), key: operation.key))
            }
            Console.line("Added client \(answer.clientID). Key (shown once): \(operation.key)")
        }
    }

    /// `tessera user revoke ID`
    struct Revoke: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Take a program's access to the API away.")
        @Argument var clientID: Int64
        @OptionGroup var options: DatabaseOptions

        func run() async throws {
            let service = try options.open()
            _ = try await service.desk.perform(RevokeClient(clientID: clientID), by: .system)
            try service.close()
            Console.line("Revoked.")
        }
    }
}

extension Role: ExpressibleByArgument {}
