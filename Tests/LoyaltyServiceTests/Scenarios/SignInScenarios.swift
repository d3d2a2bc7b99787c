import LoyaltyRules
import LoyaltyTestKit
import PortableSQL
import Testing

@testable import LoyaltyService

/// What stands between a guesser and an account.
@Suite("Scenarios: signing in", .serialized)
struct SignInScenarios {
    static let password = "correct horse battery staple"

    /// What came of many tries.
    struct Tally: Equatable {
        var signedIn = 0, wrong = 0, waiting = 0
    }

    private func hire(_ stage: Stage, _ login: String) async throws {
        let user = try CreateUser(
            login: login, displayName: login, roles: [.clerk], properties: nil, password: Self.password)
        _ = try await stage.desk.perform(user, by: .system)
    }

    /// Tries each password at the same moment, at one of the desks in turn.
    private func storm(
        _ desks: [Desk], login: String, _ passwords: [String], address: @escaping @Sendable (Int) -> String
    ) async throws -> Tally {
        try await withThrowingTaskGroup(of: SignIn.Outcome.self) { group in
            for (number, password) in passwords.enumerated() {
                let desk = desks[number % desks.count]
                group.addTask {
                    try await SignIn(desk).signIn(
                        login: login, password: password, from: StaffVisit(address: address(number)), language: .english)
                }
            }
            var tally = Tally()
            for try await outcome in group {
                switch outcome {
                case .signedIn: tally.signedIn += 1
                case .wrong: tally.wrong += 1
                case .wait: tally.waiting += 1
                }
            }
            return tally
        }
    }

    @Test("T1 of 64 guesses at the same moment five are looked at, the others must wait", arguments: Engine.all)
    func parallel(engine: Engine) async throws {
        let stage = try await Stage(engine)
        try await hire(stage, "clerk")
        for login in ["clerk", "nobody"] {
            let guesses = (0..<64).map { "guess number \($0)" }
            let tally = try await storm([stage.desk], login: login, guesses) { "10.0.0.\($0)" }
            #expect(tally == Tally(signedIn: 0, wrong: 5, waiting: 59), "\(login)")
        }
        let right = try await storm([stage.desk], login: "clerk", [Self.password]) { _ in "10.0.1.1" }
        #expect(right.waiting == 1, "the right password is not looked at either while the account waits")
        stage.clock.advance(seconds: 31)
        let later = try await storm([stage.desk], login: "clerk", [Self.password]) { _ in "10.0.1.1" }
        #expect(later.signedIn == 1)
        let after = try await storm([stage.desk], login: "clerk", (0..<4).map { "wrong \($0)" }) { _ in "10.0.1.1" }
        #expect(after.wrong == 4, "whoever signed in begins with full patience again")
        try stage.close()
    }

    @Test("T3 two processes on one database look at five of 64 guesses together")
    func twoProcesses() async throws {
        guard Engine.all.contains(.postgres) else { return }
        let stage = try await Stage(.postgres)
        try await hire(stage, "clerk")
        let other = try stage.reopened()
        let guesses = (0..<64).map { "guess number \($0)" }
        let tally = try await storm([stage.desk, other.desk], login: "clerk", guesses) { "10.0.0.\($0)" }
        #expect(tally == Tally(signedIn: 0, wrong: 5, waiting: 59))
        try other.close()
        try stage.close()
    }

    @Test("T1 an address that guesses at many accounts is stopped; its own right password gives it one try back", arguments: Engine.all)
    func address(engine: Engine) async throws {
        let stage = try await Stage(engine)
        try await hire(stage, "clerk")
        let throttle = Throttle(stage.desk)
        for number in 0..<98 {
            let wait = try await throttle.begin(["login|guest\(number)", "address|10.0.0.1"])
            #expect(wait == nil)
        }
        let own = try await storm([stage.desk], login: "clerk", [Self.password]) { _ in "10.0.0.1" }
        #expect(own.signedIn == 1)
        let last = try await throttle.begin(["login|a", "address|10.0.0.1"])
        #expect(last == nil)
        let hundredth = try await throttle.begin(["login|b", "address|10.0.0.1"])
        #expect(hundredth == nil)
        let next = try await throttle.begin(["login|c", "address|10.0.0.1"])
        #expect(next == 30)
        let elsewhere = try await throttle.begin(["login|c", "address|10.0.0.2"])
        #expect(elsewhere == nil, "an account is not counted against while its guesser's address is stopped")
        try stage.close()
    }

    @Test("T1 what was counted outlives a restart", arguments: Engine.all)
    func restart(engine: Engine) async throws {
        let stage = try await Stage(engine)
        try await hire(stage, "clerk")
        let tally = try await storm([stage.desk], login: "clerk", (0..<5).map { "wrong \($0)" }) { _ in "10.0.0.1" }
        #expect(tally.wrong == 5)
        try stage.service.close()
        let again = try stage.reopened()
        let blocked = try await storm([again.desk], login: "clerk", [Self.password]) { _ in "10.0.0.2" }
        #expect(blocked.waiting == 1)
        try again.close()
    }

    @Test("T1 of 64 codes at the same moment at most five are looked at, and a right one works once", arguments: Engine.all)
    func codes(engine: Engine) async throws {
        let stage = try await Stage(engine)
        _ = try await stage.enrol("Wang Li")
        let contact = try #require(PortalSignIn.Contact("19910000001"))
        _ = try await PortalSignIn(stage.desk).sendCode(to: contact, address: "10.0.0.1", language: .english)
        let waits = try await withThrowingTaskGroup(of: Int.self) { group in
            for number in 0..<64 {
                group.addTask {
                    let outcome = try await PortalSignIn(stage.desk).signIn(
                        contact: contact, code: "\(100_000 + number)", address: "10.0.0.\(number)", language: .english)
                    if case .wait = outcome { return 1 }
                    return 0
                }
            }
            return try await group.reduce(0, +)
        }
        #expect(waits == 59)
        try stage.close()
    }
}
