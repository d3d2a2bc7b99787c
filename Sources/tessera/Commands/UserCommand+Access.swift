import ArgumentParser
import LoyaltyRules
import LoyaltyService

extension UserCommand {
    /// `tessera user sign-out LOGIN`
    struct SignOut: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "sign-out", abstract: "End every session of a member of staff.")
        @Argument var login: String
        @OptionGroup var options: DatabaseOptions

        func run() async throws {
            let service = try options.open()
            _ = try await service.desk.perform(EndUserSessions(login: login), by: .system)
            try service.close()
            Console.line("Every session of \(login) is ended.")
        }
    }

    /// `tessera user second-factor-reset LOGIN --reason TEXT`
    struct SecondFactorReset: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "second-factor-reset",
            abstract: "Take a member of staff's second factor away, as when the phone is lost; ends all their sessions.")
        @Argument var login: String
        @Option(help: "Why; kept in the audit.") var reason: String
        @OptionGroup var options: DatabaseOptions

        func run() async throws {
            let operation = try ResetSecondFactor(login: login, reason: reason)
            let service = try options.open()
            _ = try await service.desk.perform(operation, by: .system)
            try service.close()
            Console.line("\(login) has no second factor any more.")
        }
    }

    /// `tessera user identity-forget LOGIN`
    struct IdentityForget: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "identity-forget",
            abstract: "Forget who a member of staff is at the identity provider; ends all their sessions.")
        @Argument var login: String
        @OptionGroup var options: DatabaseOptions

        func run() async throws {
            let service = try options.open()
            _ = try await service.desk.perform(ForgetIdentity(login: login), by: .system)
            try service.close()
            Console.line("\(login) is bound anew at the next sign-in with the company account.")
        }
    }

    /// `tessera user second-factor-roles ROLE …`
    struct SecondFactorRoles: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "second-factor-roles",
            abstract: "Say which roles must have a second factor; none when no role is given.")
        @Argument(help: "administrator, manager, clerk, auditor or finance.") var roles: [Role] = []
        @OptionGroup var options: DatabaseOptions

        func run() async throws {
            let service = try options.open()
            let answer = try await service.desk.perform(DemandSecondFactor(roles: Set(roles)), by: .system).answer
            try service.close()
            let names = answer.roles.map(\.rawValue).joined(separator: ", ")
            Console.line(names.isEmpty ? "No role must have a second factor." : "Must have a second factor: \(names).")
        }
    }

    /// `tessera user member LOGIN MEMBER`
    struct Member: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "member",
            abstract: "Note that a member account is a member of staff's own, which they then do not serve (--off: no longer).")
        @Argument var login: String
        @Argument(help: "The member: the id, or card:…, mobile:…, email:…, external:….") var member: MemberReference
        @Flag(help: "It is not theirs any more.") var off = false
        @OptionGroup var options: DatabaseOptions

        func run() async throws {
            let service = try options.open()
            let link = LinkStaffMember(login: login, member: member, isLinked: !off)
            _ = try await service.desk.perform(link, by: .system)
            try service.close()
            Console.line(off ? "\(login) may serve this account again." : "\(login) does nothing for this account any more.")
        }
    }
}
