import LoyaltyRules
import PortableSQL

/// What waits on the desks of the demonstration today: cards that were lost, numbers in stock, claims, applications, codes for
/// joining. After the history, through the same operations.
public struct DemoToday: Sendable {
    private let desk: Desk
    private let seed: UInt64
    private let today: CalendarDay

    public init(desk: Desk, seed: UInt64, today: CalendarDay) {
        self.desk = desk
        self.seed = seed
        self.today = today
    }

    /// Does nothing a second time.
    /// - Throws: what the first operation that failed threw.
    public func run() async throws {
        let (desk, gold) = (desk, "gold")
        let members = try await desk.database.readAsync { tx -> [MemberRow] in
            try CardSettings.kinds(in: tx).contains { $0.id == gold } ? [] : MemberTable.newest(12, in: tx)
        }
        guard members.count == 12 else { return }
        let staff = try await DemoStaff(of: desk)
        try await kinds(gold, by: staff.actor(.administrator, at: members[0].property))
        try await numbers(gold, by: staff.actor(.manager, at: members[0].property), at: members[0].property)
        try await cards(Array(members[0..<3]), staff)
        try await claims(Array(members[3..<7]), staff)
        try await joining(members, staff)
        try await DemoFriends(desk: desk, seed: seed, today: today).bring(by: members[0], staff)
        try await conduct(Array(members[7..<9]), staff)
        try await DemoProfiles(desk: desk, today: today).write(Array(members[4..<9]), staff)
    }

    private func kinds(_ gold: String, by actor: Actor) async throws {
        let usual = CardSettings.standard
        let standard = CardKind(
            id: usual.id, english: usual.english, simplifiedChinese: usual.simplifiedChinese,
            traditionalChinese: usual.traditionalChinese, lossFee: 2_000, damageFee: 1_000)
        let texts = { (language: Language) in Texts(ServiceTexts.catalogue, language)("card.gold") }
        let printed = CardKind(
            id: gold, english: texts(.english), simplifiedChinese: texts(.simplifiedChinese),
            traditionalChinese: texts(.traditionalChinese), isPhysical: true, prefix: "62", months: 24, lossFee: 5_000,
            damageFee: 3_000)
        for kind in [standard, printed] { _ = try await desk.perform(SetCardKind(kind, reason: "demo"), by: actor) }
    }

    private func numbers(_ kind: String, by actor: Actor, at hotel: String) async throws {
        let batch = try await desk.perform(MakeCards(kind: kind, quantity: 500, purpose: "demo"), by: actor).answer.batch
        try await CardBatchJob(desk).fill(batch)
        for move in [
            MoveCards(batch: batch, step: .exported, places: 1...500),
            MoveCards(batch: batch, step: .sent, places: 1...100, at: hotel, note: "demo"),
            MoveCards(batch: batch, step: .received, places: 1...100, at: hotel),
            MoveCards(batch: batch, step: .offered, places: 301...500),
        ] { _ = try await desk.perform(move, by: actor) }
    }

    /// One card is frozen, one was replaced, one account has a PIN.
    private func cards(_ members: [MemberRow], _ staff: DemoStaff) async throws {
        for (index, member) in members.enumerated() {
            let clerk = staff.actor(.clerk, at: member.property)
            let number = try await desk.database.readAsync { try CardTable.number(of: member.id, in: $0) } ?? ""
            let steps: [CardStep] = [[.lose], [.lose, .replace], []][index]
            for step in steps {
                let change = ChangeCard(member: member.id, step: step, card: number, cause: .lost, at: member.property)
                _ = try await desk.perform(change, by: clerk)
            }
            guard index == 2 else { continue }
            let pin = try SetPIN(member: member.id, pin: "482916", at: member.property, reason: "demo", keyring: desk.keyring)
            _ = try await desk.perform(pin, by: clerk)
        }
    }

    /// One case waits for a decision, one for a second person.
    private func conduct(_ members: [MemberRow], _ staff: DemoStaff) async throws {
        for (member, kind) in zip(members, [ViolationKind.cardMisuse, .abuse]) {
            let (clerk, manager) = (staff.actor(.clerk, at: member.property), staff.actor(.manager, at: member.property))
            let opening = OpenConductCase(
                member: member.id, kind: kind, evidence: "B-1042 = B-1043", at: member.property)
            let number = try await desk.perform(opening, by: clerk).answer.number
            guard kind == .abuse else { continue }
            let decision = DecideConductCase(member: member.id, number: number, sanction: .suspension, notice: "B-1042 = B-1043")
            _ = try await desk.perform(decision, by: manager)
        }
    }

    /// Three that wait, and one for which a manager is needed.
    private func claims(_ members: [MemberRow], _ staff: DemoStaff) async throws {
        for (index, member) in members.enumerated() {
            let isStay = index % 2 == 0
            let facts = ClaimFacts(
                kind: isStay ? .stay : .bill, property: member.property, outlet: isStay ? "" : "restaurant",
                number: "D-\(7_001 + index)", day: today.adding(days: -10 * (index + 1)), nights: isStay ? 2 : 0,
                amount: Int64(36_800 + 14_200 * index))
            let claim = try await desk.perform(OpenClaim(member: member.id, facts: facts), by: .member(member.id)).answer
            guard index == 3, claim.state == .open else { continue }
            let goodwill = DecideClaim(
                member: member.id, claim: claim.claim, at: member.property, way: .goodwill, answer: "", points: 1_500)
            _ = try await desk.perform(goodwill, by: staff.actor(.manager, at: member.property))
        }
    }

    /// A code at each hotel, and two who applied by telephone.
    private func joining(_ members: [MemberRow], _ staff: DemoStaff) async throws {
        for hotel in DemoHotel.all {
            let code = MakeJoinCode(channel: .desk, at: hotel.id, label: "QR")
            _ = try await desk.perform(code, by: staff.actor(.manager, at: hotel.id))
        }
        let home = members[0].property
        let policy = JoinPolicy(required: [.name, .mobile], optional: [.email, .birthday], needsReview: true, answerHours: 24)
        _ = try await desk.perform(
            SetJoinChannel(channel: .phone, policy: policy), by: staff.actor(.administrator, at: home))
        var numbers = SplitMix64(seed: seed &+ 1_000)
        for index in 0..<2 {
            let enrolment = Enrolment(
                name: DemoNames.draw(.simplifiedChinese, &numbers).written, mobile: MobileNumber("1991000880\(index + 1)"), email: nil,
                language: .simplifiedChinese, channel: JoinChannel.phone.rawValue, property: home, joinedOn: today,
                consents: [.agreement], textVersion: "1")
            _ = try await desk.perform(ApplyForMembership(enrolment), by: staff.actor(.clerk, at: home))
        }
    }
}
