import LoyaltyRules
import LoyaltyTestKit
import Testing

@testable import LoyaltyService

/// One of each operation, ready to be told at a stage's desk.
struct EveryOperation: Sendable {
    /// An operation without its type.
    struct One: Sendable {
        let name: String
        let perform: @Sendable (_ desk: Desk, _ actor: Actor, _ dryRun: Bool) async throws -> Void

        init<O: Operation>(_ operation: O) {
            name = O.name
            perform = { desk, actor, dryRun in
                _ = try await desk.perform(operation, by: actor, dryRun: dryRun)
            }
        }
    }

    /// The program of a stage on which all of them can be done.
    static let program = "Tests/Fixtures/programs/abilities.yaml"

    let member: MemberID
    let all: [One]

    /// Prepares a member with a stay of three nights, another with nothing, a user and a client.
    init(_ stage: Stage) async throws {
        let desk = stage.desk
        member = try await stage.enrol(on: "2025-01-01")
        let leaver = try await stage.enrol("Zhang Min", number: 2)
        let stay = try await stage.record(
            stage.stayFolio("S1", to: "2026-06-01", nights: 3, net: 50_000), for: member)
        let other = try await stage.record(stage.stayFolio("S2", to: "2026-06-02", net: 40_000), for: member)
        try await stage.adjust(member, 10_000)
        let offers = try await stage.view(member).choices.map(\.row.id)
        let old = try await stage.record(stage.stayFolio("S3", to: "2024-01-10", net: 20_000), for: member)
        let late = try await stage.enrol("Zhao Lei", number: 3, on: "2024-01-01")
        try await stage.record(stage.stayFolio("S4", to: "2024-01-10", net: 20_000), for: late)
        _ = try await desk.perform(ExpirePoints(member: late, on: try day("2026-06-15")), by: .system)
        let ending = try #require(try await stage.entries(late).first { $0.isEnding && $0.asset == "points" }).sequence
        let arrival = RecordEvent(member: .id(member), event: "arrival", subject: "S2", on: try day("2026-06-15"), at: stage.hotel)
        _ = try await desk.perform(arrival, by: .system)
        let task = try #require(try await ReadingRoom(stage.desk).openTasks(limit: 1, by: .system).first).row.id
        _ = try await desk.perform(JoinPool(member: member, joiner: .id(late)), by: .system)
        let (twin, parted) = try await (stage.enrol("Li Wei", number: 4), stage.enrol("Li Wei", number: 5))
        _ = try await desk.perform(MergeMembers(member: member, duplicate: .id(parted), reason: "same person"), by: .system)
        _ = try await desk.perform(LinkOutsideKey(member: member, key: OutsideKey(stored: "opera|1")), by: .system)
        let user = try CreateUser(
            login: "first", displayName: "First", roles: [.clerk], properties: nil,
            password: "correct horse battery")
        _ = try await desk.perform(user, by: .system)
        let client = CreateClient(name: "pms", scopes: [.recordStay], properties: nil)
        let clientID = try await desk.perform(client, by: .system).answer.clientID
        let viewer = Actor.staff(9, roles: [.manager], properties: nil)
        let kept = SaveMemberView(title: "All", conditions: "")
        let view = try await desk.perform(kept, by: viewer).answer.view
        let list = OrderListFile(conditions: "", columns: ListColumn.usual, format: .csv, language: .english)
        let file = try await desk.perform(list, by: .system).answer.file
        try await ListFileJob(desk).fill(file)
        let importID = try await desk.perform(BeginImport(fileName: "f", mapping: "m"), by: .system).answer
            .importID
        let enrolment = Enrolment(
            name: "Chen Jing", mobile: MobileNumber("13800138000"), email: nil, language: .english,
            channel: "desk",
            property: stage.hotel, joinedOn: try day("2026-06-15"), consents: [.agreement], textVersion: "1")
        let document = try Repository.text(Self.program) + "# second\n"
        let drafts = try await Self.drafts(desk, document)
        let rate = DayRate(
            currency: try #require(Currency("USD")), day: try day("2026-06-15"),
            rate: Rate(millionths: 7_200_000))
        let folio = try #require(stay.folio)
        let runs = try await TierRunFixture(stage)
        let months = (now: try #require(SettlementMonth("2026-06")), old: try #require(SettlementMonth("2024-01")))
        let dispute = DisputeSettlementLine(month: months.old, hotel: stage.hotel, reason: "too high")
        _ = try await desk.perform(dispute, by: .system)
        let claims = try await stage.claims(of: member)
        let cases = try await ConductCases(stage, of: member)
        let (card, batch) = (try await stage.card(member), try await stage.batch(CardKind.standardID, 2))
        let ends = stage.clock.clock.now().adding(seconds: 3_600)
        var holds: [Int64] = []
        for seconds: Int64 in [3_600, 3_600, 1] {
            holds.append(try await stage.hold(100, for: member, seconds: seconds))
        }
        _ = try await desk.perform(
            GiveConsent(member: member, purpose: .marketingEmail, textVersion: "1", channel: "desk"), by: .system)
        let request = try await desk.perform(
            OpenRequest(member: member, kind: .copy, question: "", channel: "desk"), by: .system).answer.request
        let goer = try await stage.enrol("Gil Goes", number: 72)
        let asked = try await desk.perform(
            OpenRequest(member: member, kind: .close, question: "", channel: "desk"), by: .system).answer.request
        let overdue = desk.ids.next(stage.clock.clock.now())
        let long = RequestRow(
            member: goer, id: overdue, kind: .close, state: .open, channel: "portal", openedOn: try day("2026-05-01"),
            dueOn: try day("2026-05-16"), openedAt: stage.clock.clock.now(), openedBy: "member", question: nil, decidedAt: nil,
            decidedBy: nil, answer: nil)
        try await desk.write { try RequestTable.insert(long, keyring: desk.keyring, in: $0) }
        let review = JoinPolicy(required: [.name, .mobile], optional: [], needsReview: true, answerHours: 24)
        _ = try await desk.perform(SetJoinChannel(channel: .website, policy: review), by: .system)
        let applicants = try (1...4).map { number in
            Enrolment(
                name: "Sun Yi", mobile: MobileNumber("1380013810\(number)"), email: nil, language: .english, channel: "website",
                property: stage.hotel, joinedOn: try day("2026-06-15"), consents: [.agreement], textVersion: "1")
        }
        var applications: [Int64] = []
        for applicant in applicants.dropLast() {
            applications.append(try await desk.perform(ApplyForMembership(applicant), by: .system).answer.application ?? 0)
        }
        let code = try await desk.perform(MakeJoinCode(channel: .desk, at: stage.hotel, label: "Lobby"), by: .system).answer.code
        stage.clock.advance(seconds: 2)
        let room = [FolioLine(category: "room", net: 60_000)]
        all = [
            // First: whoever takes points ends what is overdue.
            One(TimeOutHold(member: member, hold: holds[2])),
            One(DisputeSettlementLine(month: months.now, hotel: stage.hotel, reason: "too high")),
            One(ResolveSettlementDispute(month: months.old, hotel: stage.hotel, reason: "was right")),
            One(CloseSettlement(month: months.old)),
            One(RecordEvent(member: .id(member), event: "review", subject: "S1", on: try day("2026-06-10"))),
            One(MarkTask(member: member, task: task, isDone: true, at: stage.hotel)),
            One(OpenClaim(member: member, facts: stage.billClaim("M9"))),
            One(TakeClaim(member: member, claim: claims.open, at: stage.hotel)),
            One(DecideClaim(member: member, claim: claims.open, at: stage.hotel, way: .refuse, answer: "no proof")),
            One(ConfirmClaim(member: member, claim: claims.proposed, at: stage.hotel, agrees: false)),
            One(OpenConductCase(member: member, kind: .slander, evidence: "letter", at: stage.hotel)),
            One(DecideConductCase(member: member, number: cases.open, sanction: .warning, notice: "Please stop.")),
            One(RaiseSignal(MemberSignal(kind: .velocity, member: member, count: 5))),
            One(ConfirmConductCase(member: member, number: cases.proposed, agrees: false)),
            One(AppealConductCase(member: member, number: cases.decided, appeal: "not me")),
            One(AnswerConductAppeal(member: member, number: cases.appealed, lifts: true, answer: "you are right")),
            One(CarryOutSanction(member: cases.leaver, number: cases.due)),
            One(SetClaimTerms(.usual, reason: "as agreed")),
            One(ChangeCard(member: member, step: .lose, card: card, cause: .lost, at: stage.hotel)),
            One(try SetPIN(member: member, pin: "482916", at: stage.hotel, reason: "passport", keyring: desk.keyring)),
            One(SetCardKind(CardSettings.standard, reason: "as agreed")),
            One(MakeCards(kind: CardKind.standardID, quantity: 5, purpose: "opening")),
            One(MoveCards(batch: batch, step: .offered, places: 1...2)),
            One(SetTraits(member: member, birthday: MonthDay("05-18"), tags: ["vip"])),
            One(ChangeProfile(member: member, edit: ProfileEdit(company: "Sea Trading", preferences: ["suite"]))),
            One(
                SetIdentityDocument(
                    member: member, document: try IdentityDocument(.passport, number: "G12345678", country: "CHN"), agreedText: "1",
                    channel: "desk")),
            One(LinkOutsideKey(member: member, key: OutsideKey(stored: "opera|4711"))),
            One(UnlinkOutsideKey(member: member, key: OutsideKey(stored: "opera|1"))),
            One(SetMemberCare(member: member, isSpecial: true, manager: nil, reason: "guest of the house")),
            One(SetPreferenceChoice(StandardChoices.all[0])),
            One(SetProfileTag(ProfileTag(id: "frequent", english: "Frequent", simplifiedChinese: "常", traditionalChinese: "常"))),
            One(SetProfileTerms(.usual)),
            One(RenewMembership(member: member, reason: "fee paid")),
            One(MakeChoice(member: member, offer: offers[0], options: ["gift_breakfast"])),
            One(CloseChoice(member: member, offer: offers[1], on: try day("2026-11-01"))),
            One(BuyTier(member: member, price: "silver_by_points", at: stage.hotel)),
            One(GiftTier(member: member, receiver: .id(leaver), price: "silver_gift", at: stage.hotel)),
            One(StartChallenge(member: member, tier: "gold", reason: "card of another hotel")),
            One(GrantTier(member: member, tier: "platinum", until: try day("2026-12-31"), reason: "partner")),
            One(RedeemReward(member: member, reward: "upgrade", at: stage.hotel)),
            One(TransferPoints(member: member, receiver: .id(leaver), gift: AssetAmount("points", 100))),
            One(ConvertPoints(member: member, amount: AssetAmount("points", 101), into: "breakfast")),
            One(PoolPoints(member: member, receiver: .id(late), amount: AssetAmount("points", 100))),
            One(LeavePool(member: late)),
            One(JoinPool(member: member, joiner: .id(leaver))),
            One(MergeMembers(member: member, duplicate: .id(twin), reason: "same person")),
            One(UnmergeMembers(member: parted, reason: "brothers")),
            One(
                HoldPoints(
                    member: .id(member), amount: AssetAmount("points", 100), subject: "R7", until: ends,
                    at: stage.hotel)),
            One(CaptureHold(member: member, hold: holds[0], amount: 40)),
            One(ReleaseHold(member: member, hold: holds[1], reason: "cancelled")),
            One(BuyPoints(member: member, asset: "points", money: 1_000, at: stage.hotel)),
            One(
                try CreateUser(
                    login: "second", displayName: "Second", roles: [.clerk], properties: nil,
                    password: "correct horse battery")),
            One(try SetPassword(login: "first", password: "staple battery horse")),
            One(SetUserActive(login: "first", isActive: false)),
            One(EndUserSessions(login: "first")),
            One(ForgetIdentity(login: "first")),
            One(try ResetSecondFactor(login: "first", reason: "phone lost")),
            One(DemandSecondFactor(roles: [.administrator])),
            One(LinkStaffMember(login: "first", member: .id(late))),
            One(CreateClient(name: "crs", scopes: [.recordStay], properties: nil)),
            One(RevokeClient(clientID: clientID)),
            One(TellOfVersion(member: member, kind: .coming, version: drafts.version)),
            One(PublishProgram(document: document, effectiveFrom: try day("2026-07-01"), reason: "second")),
            One(SaveDraft(title: "Summer", document: document, basedOn: 1)),
            One(SubmitDraft(draft: drafts.written, revision: 1, note: "ready")),
            One(ApproveDraft(draft: drafts.written, revision: 1, note: "read")),
            One(DiscardDraft(draft: drafts.spare, revision: 1, reason: "not now")),
            One(
                PublishDraft(
                    draft: drafts.approved, revision: 1, effectiveFrom: try day("2026-08-01"), reason: "third"
                )),
            One(WithdrawVersion(version: drafts.version, reason: "not yet")),
            One(SetDayRate(rate)),
            One(BeginImport(fileName: "export.csv", mapping: "hotel-bookings")),
            One(
                ParkRow(
                    importID: importID, line: 7, code: "row", field: "row", detail: "unreadable", raw: "?")),
            One(stage.cancelledBooking(importID)),
            One(
                ImportStay(
                    importID: importID, folio: try stage.stayFolio("I1", to: "2026-06-03", net: 10_000),
                    guest: [.id(member)], enrolment: nil)),
            One(FinishImport(importID: importID, status: .finished, tally: ImportTally())),
            One(MarkImportReversed(importID: importID, why: "wrong file")),
            One(EnrolMember(enrolment)),
            One(RevealMember(member: member, reason: "call back")),
            One(
                RecordStay(
                    member: .id(member), folio: try stage.stayFolio("S9", to: "2026-06-04", net: 10_000))),
            One(
                RecordBill(
                    member: .id(member), folio: try stage.billFolio("B9", on: "2026-06-04", net: 10_000))),
            One(CorrectFolio(member: member, folio: folio, lines: room, reason: "slip")),
            One(CancelFolio(member: member, folio: try #require(other.folio), reason: "wrong guest")),
            One(
                AdjustPoints(
                    member: .id(member), change: AssetAmount("points", 10), reason: "x", at: stage.hotel)),
            One(ReinstatePoints(member: late, entry: ending, amount: 50, reason: "was ill")),
            One(ReverseEntry(member: member, entry: 1, reason: "mistake")),
            One(ReverseOperation(member: member, operation: old.operation.operation, reason: "mistake")),
            One(ExpirePoints(member: member, on: try day("2029-01-01"))),
            One(RemindOfEnds(member: member, on: try day("2026-06-15"))),
            One(BeginJob(.expire)),
            One(BeginTierRun(asOf: try day("2026-06-15"))),
            One(
                HoldTierFall(
                    run: runs.previewed, member: runs.member, until: try day("2026-07-31"), reason: "ill")),
            One(PublishTierRun(run: runs.previewed)),
            One(DiscardTierRun(run: runs.other)),
            One(SettleTier(run: runs.publishing, member: runs.member)),
            One(WarnOfFall(member: runs.member, on: try day("2026-06-15"), warningDays: 60)),
            One(CloseMember(member: leaver, reason: "asked for it")),
            One(GiveConsent(member: member, purpose: .profiling, textVersion: "1", channel: "portal")),
            One(WithdrawConsent(member: member, purpose: .marketingEmail, channel: "portal")),
            One(OpenRequest(member: member, kind: .know, question: "who?", channel: "portal")),
            One(DecideRequest(member: member, request: request, isDone: true, answer: "done")),
            One(TakeBackClosing(member: member, request: asked)), One(CloseAsAsked(member: goer, request: overdue)),
            One(LimitProcessing(member: member, kind: .claim, isInForce: true, note: "court")),
            One(CorrectPerson(member: member, name: "Li Wen", mobile: nil, email: nil)),
            One(EraseMember(member: runs.member)),
            One(
                AddRegisterEntry(
                    kind: .sharing, words: .init(subject: "Air", data: "tiers", measures: "contract", on: try day("2026-06-15"), until: nil))),
            One(PublishPolicy(effectiveOn: try day("2026-07-15"), reviewOn: try day("2027-07-15"), isMaterial: true, english: "What we keep.")),
            One(RemoveOutdated()),
            One(ApplyForMembership(applicants[3])),
            One(TakeApplication(application: applications[0])),
            One(ApproveApplication(application: applications[1])),
            One(RejectApplication(application: applications[2], reason: "no name")),
            One(MakeJoinCode(channel: .event, at: stage.hotel, label: "Ballroom")),
            One(CloseJoinCode(code: code)),
            One(SetJoinChannel(channel: .app, policy: review)),
            One(SaveMemberView(title: "Gold", conditions: "tier=gold")), One(list), One(FetchListFile(file: file)),
            One(
                OrderBulkCredit(
                    members: [member], conditions: "", amount: AssetAmount("points", 10), reason: "x", at: stage.hotel)),
            One(DeleteMemberView(view: view)),
        ]
    }

    /// A draft that waits for approval, one that has it, one that nobody needs, and a version that waits for its day.
    private static func drafts(
        _ desk: Desk, _ document: String
    ) async throws -> (written: Int64, approved: Int64, spare: Int64, version: Int) {
        let author = Actor.staff(5, roles: [.manager], properties: nil)
        func draft(_ title: String) async throws -> Int64 {
            let save = SaveDraft(title: title, document: document + "# \(title)\n", basedOn: 1)
            return try await desk.perform(save, by: author).answer.draft
        }
        let approved = try await draft("approved")
        let second = Actor.staff(6, roles: [.administrator], properties: nil)
        _ = try await desk.perform(ApproveDraft(draft: approved, revision: 1), by: second)
        let publish = PublishProgram(
            document: document + "# autumn\n", effectiveFrom: try day("2026-09-01"), reason: "autumn")
        let version = try await desk.perform(publish, by: .system).answer.version
        return (try await draft("written"), approved, try await draft("spare"), version)
    }
}
