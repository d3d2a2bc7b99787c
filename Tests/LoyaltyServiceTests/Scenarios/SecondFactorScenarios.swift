import LoyaltyRules
import LoyaltyTestKit
import PortableSQL
import Testing

@testable import LoyaltyService

/// Codes of an app, recovery codes, and who must have them.
@Suite("Scenarios: second factor", .serialized)
struct SecondFactorScenarios {
    private struct Hired {
        let user: StaffRow
        let stage: Stage
        var factor: SecondFactor { SecondFactor(stage.desk) }

        /// The code that an app with the kept secret shows, so many steps from now.
        func code(_ offset: Int64 = 0) throws -> String {
            let row = try #require(try stage.desk.database.read { try FactorTable.find(user.id, in: $0) })
            let stored = try stage.desk.keyring.openForSystem(row.sealed, place: "staff_factor.\(user.id)")
            let key = try #require(AuthenticatorKey(stored: stored))
            return key.code(ofStep: TimeCode.step(ofSecond: stage.clock.clock.now().milliseconds / 1_000) + offset)
        }

        /// The wrong code nearest to the right one.
        func wrong() throws -> String { try code() == "000000" ? "000001" : "000000" }

        func signIn(_ visit: StaffVisit = StaffVisit(address: "10.0.0.1")) async throws -> Entrance {
            let outcome = try await SignIn(stage.desk).signIn(
                login: user.login, password: SignInScenarios.password, from: visit, language: .english)
            guard case .signedIn(let entrance) = outcome else { throw Refusal(.userUnknown) }
            return entrance
        }

        func holder(_ entrance: Entrance, _ awaiting: SessionRow.Awaits) async throws -> Sessions.Holder? {
            try await Sessions(stage.desk).holder(of: entrance.secret, kind: .staff, awaiting: awaiting)
        }

        /// Sets the second factor up, and gives the recovery codes.
        func setUp() async throws -> [String] {
            _ = try await factor.offer(to: user)
            guard case .right(let codes) = try await factor.confirm(user, code: try code(), address: "10.0.0.1") else {
                throw Refusal(.userUnknown)
            }
            stage.clock.advance(seconds: 90)
            return codes
        }
    }

    private func hire(_ engine: Engine, _ roles: [Role] = [.clerk]) async throws -> Hired {
        let stage = try await Stage(engine)
        let user = try CreateUser(
            login: "clerk", displayName: "Clerk", roles: roles, properties: nil, password: SignInScenarios.password)
        _ = try await stage.desk.perform(user, by: .system)
        let row = try #require(try stage.desk.database.read { try StaffTable.user(login: "clerk", in: $0) })
        return Hired(user: row, stage: stage)
    }

    @Test("SEC-14 the codes of RFC 6238, appendix B", arguments: [
        (59, "94287082"), (1_111_111_109, "07081804"), (1_111_111_111, "14050471"), (1_234_567_890, "89005924"),
        (2_000_000_000, "69279037"), (20_000_000_000, "65353130"),
    ] as [(Int64, String)])
    func vectors(_ second: Int64, _ code: String) {
        let key = AuthenticatorKey(bytes: Array("12345678901234567890".utf8))
        #expect(key.code(ofStep: TimeCode.step(ofSecond: second), digits: 8) == code)
        #expect(key.code(ofStep: TimeCode.step(ofSecond: second)) == String(code.suffix(6)))
        #expect(AuthenticatorKey(stored: key.stored)?.bytes == key.bytes)
    }

    @Test("SEC-14 T1 with a second factor the password alone opens nothing; a code opens once", arguments: Engine.all)
    func once(engine: Engine) async throws {
        let hired = try await hire(engine)
        let codes = try await hired.setUp()
        #expect(codes.count == SecondFactor.recoveryCodes && Set(codes).count == codes.count)
        let entrance = try await hired.signIn()
        #expect(entrance.awaits == .code)
        let open = try await hired.holder(entrance, .nothing)
        #expect(open == nil, "a session that waits opens nothing")
        let waiting = try #require(try await hired.holder(entrance, .code))
        let code = try hired.code()
        guard case .right(let inside) = try await hired.factor.enter(waiting, code: code, from: StaffVisit(address: "a")) else {
            Issue.record("the right code was refused")
            return
        }
        #expect(inside.secret != entrance.secret, "a new secret after the second factor")
        let holder = try await hired.holder(inside, .nothing)
        #expect(holder?.staff?.login == "clerk")
        let old = try await hired.holder(entrance, .code)
        #expect(old == nil)
        let again = try #require(try await hired.holder(try await hired.signIn(), .code))
        guard case .wrong = try await hired.factor.enter(again, code: code, from: StaffVisit(address: "a")) else {
            Issue.record("a code worked twice")
            return
        }
        try hired.stage.close()
    }

    @Test("SEC-14 T1 of 64 who bring the same right code at once one gets in; of 64 wrong ones five are looked at", arguments: Engine.all)
    func race(engine: Engine) async throws {
        let hired = try await hire(engine)
        _ = try await hired.setUp()
        let waiting = try #require(try await hired.holder(try await hired.signIn(), .code))
        func storm(_ code: String) async throws -> (right: Int, wrong: Int, waits: Int) {
            try await withThrowingTaskGroup(of: Int.self) { group in
                for number in 0..<64 {
                    group.addTask {
                        switch try await hired.factor.enter(waiting, code: code, from: StaffVisit(address: "a\(number)")) {
                        case .right: 0
                        case .wrong: 1
                        case .wait: 2
                        }
                    }
                }
                var tally = [0, 0, 0]
                for try await outcome in group { tally[outcome] += 1 }
                return (tally[0], tally[1], tally[2])
            }
        }
        let wrong = try await storm(try hired.wrong())
        #expect(wrong.right == 0 && wrong.wrong == 5 && wrong.waits == 59)
        hired.stage.clock.advance(seconds: 31)
        let right = try await storm(try hired.code())
        #expect(right.right == 1)
        try hired.stage.close()
    }

    @Test("SEC-14 a recovery code opens once, and is kept as a digest", arguments: Engine.all)
    func recovery(engine: Engine) async throws {
        let hired = try await hire(engine)
        let codes = try await hired.setUp()
        for (round, expected) in [true, false].enumerated() {
            let waiting = try #require(try await hired.holder(try await hired.signIn(), .code))
            let outcome = try await hired.factor.enter(waiting, code: codes[0].uppercased(), from: StaffVisit(address: "a"))
            if case .right = outcome { #expect(expected, "round \(round)") } else { #expect(!expected, "round \(round)") }
        }
        let left = try await hired.factor.state(of: hired.user)
        #expect(left.recoveryLeft == SecondFactor.recoveryCodes - 1)
        let kept = try hired.stage.dump()
        let plain = codes[0].replacing("-", with: "")
        for (table, rows) in kept {
            let isOpen = rows.contains { $0.contains(codes[0]) || $0.contains(plain) }
            #expect(!isOpen, "\(table)")
        }
        let audited = try hired.stage.count("SELECT COUNT(*) FROM audit WHERE operation = 'user.recovery_used'")
        #expect(audited == 1)
        try hired.stage.close()
    }

    @Test("SEC-14 who must have a second factor gets in only after setting one up; a reset asks for it again", arguments: Engine.all)
    func demanded(engine: Engine) async throws {
        let hired = try await hire(engine, [.manager])
        let free = try await hired.signIn()
        #expect(free.awaits == .nothing)
        _ = try await hired.stage.desk.perform(DemandSecondFactor(roles: [.manager]), by: .system)
        let entrance = try await hired.signIn()
        #expect(entrance.awaits == .setUp)
        let waiting = try #require(try await hired.holder(entrance, .setUp))
        let early = try await hired.factor.enterConfirmed(waiting, from: StaffVisit(address: "a"))
        #expect(early == nil, "nothing is confirmed yet")
        _ = try await hired.setUp()
        let inside = try #require(try await hired.factor.enterConfirmed(waiting, from: StaffVisit(address: "a")))
        let holder = try await hired.holder(inside, .nothing)
        #expect(holder != nil)
        let offer = try await hired.factor.offer(to: hired.user)
        #expect(offer == nil, "the secret is not shown again")
        let reset = try ResetSecondFactor(login: "clerk", reason: "phone lost")
        _ = try await hired.stage.desk.perform(reset, by: .system)
        let ended = try await hired.holder(inside, .nothing)
        #expect(ended == nil, "their sessions end")
        let next = try await hired.signIn()
        #expect(next.awaits == .setUp)
        try hired.stage.close()
    }

    @Test("SEC-14 ending the second factor and new recovery codes need a code of now", arguments: Engine.all)
    func stepUp(engine: Engine) async throws {
        let hired = try await hire(engine)
        let old = try await hired.setUp()
        guard case .wrong = try await hired.factor.renewRecovery(hired.user, code: try hired.wrong(), address: "a"),
            case .right(let new) = try await hired.factor.renewRecovery(hired.user, code: try hired.code(), address: "a")
        else {
            Issue.record("new recovery codes")
            return
        }
        #expect(Set(new).isDisjoint(with: old))
        guard case .wrong = try await hired.factor.turnOff(hired.user, code: old[1], address: "a"),
            case .right = try await hired.factor.turnOff(hired.user, code: new[1], address: "a")
        else {
            Issue.record("ending it")
            return
        }
        let entrance = try await hired.signIn()
        #expect(entrance.awaits == .nothing)
        try hired.stage.close()
    }

    @Test("SEC-14 the app's secret is sealed", arguments: Engine.all)
    func sealed(engine: Engine) async throws {
        let hired = try await hire(engine)
        let offer = try #require(try await hired.factor.offer(to: hired.user))
        let again = try await hired.factor.offer(to: hired.user)
        #expect(again?.letters == offer.letters, "reading the page again does not change the secret")
        for (table, rows) in try hired.stage.dump() {
            let isOpen = rows.contains { $0.contains(offer.letters) }
            #expect(!isOpen, "\(table)")
        }
        try hired.stage.close()
    }

    @Test("SEC-14 T1 sessions: one, all others, or by an administrator; a new browser is told to the owner", arguments: Engine.all)
    func sessions(engine: Engine) async throws {
        let hired = try await hire(engine)
        let sessions = Sessions(hired.stage.desk)
        let desk = try await hired.signIn(StaffVisit(address: "10.0.0.1", agent: "Desk\r\nX: y"))
        #expect(desk.notice == nil, "the very first browser is no news")
        hired.stage.clock.advance(seconds: 60)
        let phone = try await hired.signIn(StaffVisit(address: "10.0.0.9", agent: "Phone"))
        guard case .thisIsNew = phone.notice else {
            Issue.record("the second browser is new")
            return
        }
        hired.stage.clock.advance(seconds: 60)
        let back = try await hired.signIn(StaffVisit(address: "10.0.0.1", agent: "Desk", device: desk.device))
        guard case .another(let other) = back.notice else {
            Issue.record("the owner is told of the other browser")
            return
        }
        #expect(other.agent == "Phone" && other.address == "10.0.0.9")
        let holder = try #require(try await hired.holder(back, .nothing))
        let listed = try await sessions.list(of: holder)
        #expect(listed.count == 3)
        #expect(Set(listed.map(\.agent)) == ["DeskX: y", "Phone", "Desk"], "nothing that breaks a line is kept")
        let devices = try await sessions.devices(of: holder)
        #expect(devices.count == 2)
        let stolen = try #require(listed.first { $0.agent == "Phone" })
        try await sessions.end(stolen.id, of: holder)
        let phoneHolder = try await hired.holder(phone, .nothing)
        #expect(phoneHolder == nil)
        try await sessions.endOthers(of: holder)
        let left = try await sessions.list(of: holder)
        #expect(left.map(\.digest) == [holder.session.digest])
        _ = try await hired.stage.desk.perform(EndUserSessions(login: "clerk"), by: .system)
        let ended = try await hired.holder(back, .nothing)
        #expect(ended == nil)
        try hired.stage.close()
    }

    @Test("SEC-14 nobody ends another's session", arguments: Engine.all)
    func others(engine: Engine) async throws {
        let hired = try await hire(engine)
        let user = try CreateUser(
            login: "other", displayName: "Other", roles: [.clerk], properties: nil, password: SignInScenarios.password)
        _ = try await hired.stage.desk.perform(user, by: .system)
        let row = try #require(try hired.stage.desk.database.read { try StaffTable.user(login: "other", in: $0) })
        let other = Hired(user: row, stage: hired.stage)
        let mine = try #require(try await hired.holder(try await hired.signIn(), .nothing))
        let theirs = try #require(try await other.holder(try await other.signIn(), .nothing))
        try await Sessions(hired.stage.desk).end(theirs.session.id, of: mine)
        try await Sessions(hired.stage.desk).endOthers(of: mine)
        let left = try await Sessions(hired.stage.desk).list(of: theirs)
        #expect(left.count == 1)
        try hired.stage.close()
    }

    @Test("T1 a stranger's guesses do not keep the owner's known browser out", arguments: Engine.all)
    func knownDevice(engine: Engine) async throws {
        let hired = try await hire(engine)
        let first = try await hired.signIn()
        for number in 0..<6 {
            _ = try await SignIn(hired.stage.desk).signIn(
                login: "clerk", password: "guess", from: StaffVisit(address: "66.0.0.\(number)", device: "forged"),
                language: .english)
        }
        let own = StaffVisit(address: "10.0.0.1", device: first.device)
        let entrance = try await hired.signIn(own)
        #expect(entrance.awaits == .nothing)
        let stranger = try await SignIn(hired.stage.desk).signIn(
            login: "clerk", password: SignInScenarios.password, from: StaffVisit(address: "10.0.0.2"), language: .english)
        guard case .wait = stranger else {
            Issue.record("an unknown browser must wait")
            return
        }
        try hired.stage.close()
    }
}
