import Foundation
import LoyaltyRules
import LoyaltyService
import LoyaltyTestKit

@testable import LoyaltyWeb

/// One of everything that a page can be about, and the address of every page and form.
struct SiteMap: Sendable {
    let house: House
    let member: MemberID
    /// The number of another member, who can be given something.
    let receiver: Int
    /// The operation of a stay.
    let stay: Posted
    /// The operation of a bill.
    let bill: Posted
    /// The operation of an adjustment by hand.
    let adjustment: Posted

    /// Drafts of the program: to write in, to change by form, to approve, one that is approved, one that nobody needs.
    let drafts: (open: Int64, terms: Int64, written: Int64, approved: Int64, spare: Int64)
    /// A version that waits for its day.
    let version: Int
    let runs: TierRunSamples
    /// A replay that is done.
    let replay: String
    /// A draft for another one.
    let draft: String
    /// Points that are set aside, and others that may be released.
    let hold: String
    let spareHold: String
    /// Something that staff have to do.
    let task: String
    /// Cases about conduct: one that is open, proposed, decided, appealed against.
    let cases: [String: String]
    /// A claim that waits.
    let claim: String
    /// A saved view, a finished file of members, points given to a list.
    let view: String
    let listFile: String
    let bulk: String
    /// A card that the member got on joining, and a batch of numbers.
    let card: String
    let batch: String
    /// A claim that somebody has approved.
    let proposed: String
    /// A member whose points have ended, and the operation by which they did.
    let ended: (member: String, operation: String)
    /// A second account of the member, by its mobile; and one that was merged into the member's.
    let twin: String
    let parted: String
    /// Somebody in the family pool of the member who may leave it.
    let relative: String
    /// What the member asked about their data.
    let request: String
    /// A request for the end of the membership that can be taken back.
    let closing: String
    /// A member who may be forgotten.
    let leaver: String
    /// Two who wait to become members, and a code by which guests join.
    let applications: [String]
    let joinCode: String

    /// Lets a guest join, stay, eat and receive points by hand.
    init(_ house: House, name: String = "Ann", number: Int = 1, property: String = "west_lake") async throws {
        self.house = house
        member = try await house.cast.enrol(name, number: number, property: property)
        receiver = number
        _ = try await house.cast.enrol("Otto Other", number: 500 + number, property: property)
        stay = try await house.cast.stay(
            member, number: "S-\(number)", to: "2026-03-03", nights: 2, net: 120_000, property: property)
        bill = try await house.cast.bill(
            member, number: "B-\(number)", on: "2026-03-04", net: 30_000, property: property)
        let change = AdjustPoints(
            member: .id(member), change: AssetAmount("points", 50), reason: "goodwill: late room",
            at: property)
        adjustment = try await house.cast.desk.perform(change, by: .system).answer
        let desk = house.cast.desk
        let aside = HoldPoints(
            member: .id(member), amount: AssetAmount("points", 20), subject: "R-\(number)",
            until: house.cast.clock.clock.now().adding(seconds: 86_400), at: property)
        hold = String(try await desk.perform(aside, by: .system).answer.hold ?? 0)
        spareHold = String(try await desk.perform(aside, by: .system).answer.hold ?? 0)
        let arrival = RecordEvent(
            member: .id(member), event: "arrival", subject: "S-\(number)", on: CalendarDay("2026-06-15")!, at: property)
        _ = try await desk.perform(arrival, by: .system)
        task = String(try await house.reading.openTasks(limit: 100, by: .system).first { [member] in $0.row.member == member }?.row.id ?? 0)
        let facts = ClaimFacts(
            kind: .bill, property: property, outlet: "restaurant", number: "C-\(number)", day: CalendarDay("2026-06-10")!,
            amount: 20_000)
        claim = String(try await desk.perform(OpenClaim(member: member, facts: facts, note: "missing"), by: .system).answer.claim)
        let local = Actor.staff(996, roles: [.manager], properties: ["west_lake"])
        let keep = SaveMemberView(title: "Base", conditions: "status=active", isShared: true)
        view = String(try await desk.perform(keep, by: local).answer.view)
        let list = OrderListFile(conditions: "status=active", columns: ListColumn.allCases, format: .csv, language: .english)
        let file = try await desk.perform(list, by: local).answer.file
        try await ListFileJob(desk).fill(file)
        listFile = String(file)
        let lucky = try await house.cast.enrol("Lucy Lucky", number: 1_900 + number, property: property)
        let credit = OrderBulkCredit(
            members: [lucky], conditions: "status=active", amount: AssetAmount("points", 5), reason: "goodwill", at: "west_lake")
        let ordered = try await desk.perform(credit, by: local).answer.bulk
        try await BulkCreditJob(desk).fill(ordered, by: local)
        bulk = String(ordered)
        card = try await house.reading.member(member, by: .system)?.cardNumber ?? ""
        let made = try await desk.perform(MakeCards(kind: CardKind.standardID, quantity: 3, purpose: "opening"), by: .system).answer.batch
        try await CardBatchJob(desk).fill(made)
        batch = String(made)
        let vip = CardKind(id: "vip", english: "VIP", simplifiedChinese: "贵宾卡", traditionalChinese: "貴賓卡")
        _ = try await desk.perform(SetCardKind(vip, reason: "opening"), by: .system)
        _ = try await desk.perform(
            SetPIN(member: member, pin: "482916", reason: "passport", keyring: desk.keyring), by: .system)
        _ = try await desk.perform(
            GiveConsent(member: member, purpose: .health, textVersion: "1", channel: "desk"), by: .system)
        _ = try await desk.perform(
            ChangeProfile(
                member: member,
                edit: ProfileEdit(
                    preferences: ["suite"], health: ["allergy_nuts"], dates: [SpecialDate(label: "Wedding", day: PartialDate("05-18")!)])),
            by: .system)
        let regular = ProfileTag(id: "regular", english: "Regular", simplifiedChinese: "熟客", traditionalChinese: "熟客")
        _ = try await desk.perform(SetProfileTag(regular), by: .system)
        let approvable = ClaimFacts(kind: .stay, property: property, number: "D-\(number)", day: CalendarDay("2026-06-10")!, nights: 1)
        let teller = Actor.staff(997, roles: [.administrator], properties: nil)
        let approved = try await desk.perform(OpenClaim(member: member, facts: approvable), by: teller).answer.claim
        proposed = String(approved)
        let approve = DecideClaim(
            member: member, claim: approved, at: property, way: .goodwill, answer: "", points: 1_001)
        _ = try await desk.perform(approve, by: .staff(998, roles: [.administrator], properties: nil))
        cases = try await ConductSamples.make(of: member, at: property, desk)
        _ = try await SealRun(desk).run(on: CalendarDay("2026-06-15")!)
        let late = try await house.cast.enrol("Lea Late", number: 700 + number, property: property)
        _ = try await house.cast.stay(
            late, number: "L-\(number)", to: "2024-01-10", nights: 1, net: 20_000, property: property)
        let cousin = try await house.cast.enrol("Cleo Cousin", number: 900 + number, property: property)
        for one in [late, cousin] { _ = try await desk.perform(JoinPool(member: member, joiner: .id(one)), by: .system) }
        relative = "\(cousin)"
        let tina = try await house.cast.enrol("Tina Twin", number: 1_500 + number, property: property)
        let born = SetTraits(member: tina, birthday: MonthDay("11-11"), tags: [])
        _ = try await desk.perform(born, by: .system)
        twin = House.mobile(1_500 + number)
        let gone = try await house.cast.enrol("Paul Parted", number: 1_700 + number, property: property)
        parted = "\(gone)"
        _ = try await desk.perform(MergeMembers(member: member, duplicate: .id(gone), reason: "same person"), by: .system)
        let ask = OpenRequest(member: member, kind: .know, question: "who sees me?", channel: "portal")
        request = String(try await desk.perform(ask, by: .system).answer.request)
        let close = OpenRequest(member: member, kind: .close, question: "", channel: "portal")
        closing = String(try await desk.perform(close, by: .system).answer.request)
        leaver = "\(try await house.cast.enrol("Ella Erased", number: 1_100 + number, property: property))"
        let review = JoinPolicy(required: [.name, .mobile], optional: [.email], needsReview: true, answerHours: 24)
        _ = try await desk.perform(SetJoinChannel(channel: .app, policy: review), by: .system)
        var waiting: [String] = []
        for (index, name) in ["Wanda Waits", "Tom Taken"].enumerated() {
            let enrolment = Enrolment(
                name: name, mobile: MobileNumber(House.mobile(2_100 + 100 * index + number)), email: nil, language: .english,
                channel: "app", property: "west_lake", joinedOn: CalendarDay("2026-06-15")!, consents: [.agreement], textVersion: "1")
            waiting.append(String(try await desk.perform(ApplyForMembership(enrolment), by: .system).answer.application ?? 0))
        }
        applications = waiting
        joinCode = try await desk.perform(MakeJoinCode(channel: .desk, at: "west_lake", label: "Lobby"), by: .system).answer.code
        let end = ExpirePoints(member: late, on: CalendarDay("2026-06-15")!)
        ended = ("\(late)", String(try await desk.perform(end, by: .system).answer.operation.operation))
        let document = try Repository.text("programs/lakeside.yaml")
        func draft(_ title: String) async throws -> Int64 {
            let save = SaveDraft(title: title, document: document + "# \(title) \(number)\n", basedOn: 1)
            return try await desk.perform(save, by: .system).answer.draft
        }
        drafts = (
            try await draft("open"), try await draft("terms"), try await draft("written"),
            try await draft("approved"),
            try await draft("spare")
        )
        let second = Actor.staff(999, roles: [.administrator], properties: nil)
        _ = try await desk.perform(ApproveDraft(draft: drafts.approved, revision: 1), by: second)
        let later = PublishProgram(
            document: document + "# later \(number)\n", effectiveFrom: CalendarDay("2027-01-01")!,
            reason: "later")
        version = try await desk.perform(later, by: .system).answer.version
        runs = try await TierRunSamples(house, member)
        let choices = try await house.reading.member(member, by: .system)?.choices ?? []
        offer = String(choices.first?.row.id ?? 0)
        self.draft = try Repository.text("programs/lakeside.yaml")
            .replacingOccurrences(of: "rates: {base: 1,", with: "rates: {base: 2,")
        let replays = house.cast.service.replays
        replay = try replays.begin(ReplayDraft(self.draft), from: nil, to: nil, by: .system).id
        while replays.run(replay)?.isRunning ?? false { try await Task.sleep(for: .milliseconds(5)) }
    }

    var id: String { "\(member)" }
    private func receipt(_ posted: Posted) -> String { String(posted.operation.operation) }
    var folio: String { String(bill.folio ?? 0) }
    /// The choice that the stay opened.
    let offer: String

    /// Every page of the console.
    var pages: [String] {
        [
            "/console", "/console/search", "/console/search?q=ann", "/console/search?for=bill",
            "/console/program", SitePath.replay, SitePath.replay(replay), SitePath.programRules, SitePath.version("1"),
            SitePath.version(String(version)),
            SitePath.draft(String(drafts.open)), SitePath.draftRules(String(drafts.open)),
            SitePath.draftTerms(String(drafts.open)),
            SitePath.draftReview(String(drafts.approved)), "/console/imports", "/console/mailbox", SitePath.tasks, SitePath.claims, SitePath.conduct, SitePath.conduct + "?state=decided", SitePath.outliers,
            SitePath.profiles, SitePath.profiles(which: "all", property: "west_lake", tag: "", after: ""), SitePath.profileSettings,
            SitePath.referrals, SitePath.cardStock, SitePath.cardBatch(batch), SitePath.cardKind("new"), SitePath.cardKind("standard"),
            SitePath.members, SitePath.members([("tier", "base"), ("status", "active")]),
            SitePath.members([("near_by", "5"), ("held_to", "9"), ("held_from", "10")]), SitePath.listFiles,
            SitePath.listFiles([("status", "active")], view: view), SitePath.listFile(listFile), SitePath.bulkCredits,
            SitePath.bulkCredits([("status", "active")], view: ""), SitePath.bulkCredit(bulk),
            "/console/enrolment",
            SitePath.tierRuns, SitePath.tierRun(runs.listed), SitePath.tierRun(runs.listed, filter: "down"),
            SitePath.tierRunPublication(runs.published), SitePath.tierHold(runs.listed, id), SitePath.jobs, SitePath.seals, SitePath.seal(1),
            SitePath.settlements, SitePath.settlement(Self.month), SitePath.settlementClosing(Self.month),
            SitePath.settlementDispute(Self.month, "west_lake"), settlementEntries, SitePath.credits,
            SitePath.reinstatement(ended.member, ended.operation), SitePath.privacy, SitePath.policies, SitePath.audit,
            SitePath.approvals, SitePath.account, SitePath.secondFactor, SitePath.staff,
            SitePath.audit([("kind", "looks"), ("member", id)]), SitePath.joining, SitePath.application(applications[0]),
        ] + memberPages
    }

    /// A month with something to settle, long over.
    static let month = "2026-03"

    /// What West Lake issued in that month.
    var settlementEntries: String {
        let cell = SettlementCell(hotel: "west_lake", asset: "points", kind: "issued", factMonth: Self.month)
        return SitePath.settlementEntries(Self.month, cell)
    }

    /// The pages about the member.
    var memberPages: [String] {
        MemberTab.allCases.map { SitePath.member(id, tab: $0) } + [
            SitePath.ledgerOfAll(id), SitePath.receipt(id, receipt(stay)),
            SitePath.receipt(id, receipt(bill)),
            SitePath.receipt(id, receipt(adjustment)), SitePath.printedReceipt(id, receipt(stay)),
            SitePath.bill(id), SitePath.adjustment(id), SitePath.correction(id, folio),
            SitePath.cancellation(id, folio), SitePath.reversal(id, receipt(adjustment)),
            SitePath.tier(id), SitePath.event(id), SitePath.redemption(id, "upgrade"),
            SitePath.redemption(id, "offset"), SitePath.transfer(id), SitePath.purchase(id), SitePath.conversion(id),
            SitePath.family(id), SitePath.renewal(id), SitePath.merge(id), SitePath.merge(id) + "?who=" + House.mobile(700 + receiver), SitePath.privacy(id),
            SitePath.holdPlacement(id), SitePath.hold(id, hold),
            SitePath.newClaim(id), SitePath.claim(id, claim), SitePath.cards(id), SitePath.cardCarrier(id, card), SitePath.statement(id), SitePath.newConductCase(id),
            SitePath.conductCase(id, cases["open"]!), SitePath.conductCase(id, cases["proposed"]!),
            SitePath.conductCase(id, cases["decided"]!), SitePath.conductCase(id, cases["appealed"]!),
            SitePath.profile(id),
        ]
    }

    /// Every form of the console with what a careful person would send.
    var forms: [(path: String, fields: [String: String])] {
        [
            ("/console/enrolment", enrolment), ("/console/enrolment/check", ["mobile": House.mobile(1)]),
            (SitePath.replay, ["source": "document", "document": draft, "from": "2026-01-01", "to": "2026-06-30"]),
            (SitePath.replayCancel(replay), [:]),
            (SitePath.staffSignOut("finance"), ["key": "staff-1"]), (SitePath.secondFactorRoles, ["key": "staff-3"]),
            (SitePath.staffReset("finance"), ["reason": "phone lost", "key": "staff-2"]),
            (SitePath.reveal(id), ["reason": "The guest asked"]),
            (SitePath.bill(id), billFields("B-901")), (SitePath.billPreview(id), billFields("")),
            (SitePath.adjustment(id), adjustmentFields), (SitePath.adjustmentPreview(id), adjustmentFields),
            (SitePath.correction(id, folio), correction), (SitePath.correctionPreview(id, folio), correction),
            (SitePath.reversal(id, receipt(adjustment)), ["reason": "other", "key": "r1"]),
            (SitePath.cancellation(id, folio), ["reason": "other", "key": "c1"]),
            (
                SitePath.reinstatement(ended.member, ended.operation),
                ["amount": "50", "reason": "goodwill", "key": "i1"]
            ),
            (SitePath.reinstatementPreview(ended.member, ended.operation), ["amount": "50"]),
            (SitePath.tierRuns, ["day": "2026-06-15", "key": "t1"]),
            (SitePath.tierHold(runs.listed, id), ["let_go": "yes", "reason": "was well again", "key": "t2"]),
            (SitePath.tierRunContinuation(runs.listed), [:]), (SitePath.tierRunDiscard(runs.discarded), [:]),
            (SitePath.tierRunPublication(runs.published), [:]), (SitePath.jobRun("referrals"), [:]),
            (
                SitePath.settlementDispute(Self.month, "west_lake"),
                ["act": "dispute", "reason": "too high", "key": "d1"]
            ),
            (SitePath.settlementClosing(Self.month), ["key": "q1"]),
            (SitePath.tier(id), tier), (SitePath.tierPreview(id), tier),
            (SitePath.event(id), event), (SitePath.eventPreview(id), event),
            (SitePath.redemption(id, "upgrade"), redemption),
            (SitePath.redemptionPreview(id, "upgrade"), redemption),
            (SitePath.transfer(id), transfer), (SitePath.transferPreview(id), transfer),
            (SitePath.purchase(id), purchase), (SitePath.purchasePreview(id), purchase),
            (SitePath.conversion(id), conversion), (SitePath.conversionPreview(id), conversion),
            (SitePath.family(id), family), (SitePath.familyPreview(id), family),
            (SitePath.familyPeople(id), ["who": House.mobile(500 + receiver), "key": "f2"]),
            (SitePath.familyLeave(relative), ["key": "f3"]),
            (SitePath.merge(id), ["who": twin, "reason": "same_person", "key": "g1"]),
            (SitePath.mergeParting(parted), ["reason": "two_people", "key": "g2"]),
            (SitePath.renewal(id), ["reason": "fee_paid", "key": "n1"]),
            (SitePath.choice(id, offer), ["option": "gift_points", "key": "o1"]),
            (SitePath.holdPlacement(id), holding), (SitePath.holdPreview(id), holding),
            (SitePath.hold(id, hold), ["amount": "5", "keep": "yes", "key": "u1"]),
            (SitePath.holdUsePreview(id, hold), ["amount": "5", "keep": "yes"]),
            (SitePath.holdRelease(id, spareHold), ["reason": "The guest cancelled", "key": "h1"]),
            (SitePath.task(id, task), ["property": "west_lake", "done": "yes", "key": "k1"]),
            (
                SitePath.newClaim(id),
                ["place": "west_lake/restaurant", "number": "N-1", "day": "2026-06-09", "amount": "200", "key": "c1"]
            ),
            (SitePath.claimOwner(id, claim), ["property": "west_lake", "key": "c2"]),
            (SitePath.claimDecision(id, claim), ["property": "west_lake", "way": "refuse", "answer": "no proof", "key": "c3"]),
            (SitePath.claimConfirmation(id, proposed), ["property": "west_lake", "agrees": "no", "key": "c4"]),
            (SitePath.newConductCase(id), ["kind": "abuse", "property": "west_lake", "evidence": "two bills", "key": "v1"]),
            (SitePath.conductDecision(id, cases["open"]!), ["sanction": "warning", "until": "", "notice": "Please stop.", "key": "v2"]),
            (SitePath.conductConfirmation(id, cases["proposed"]!), ["agrees": "no", "key": "v3"]),
            (SitePath.conductAppeal(id, cases["decided"]!), ["appeal": "not me", "key": "v4"]),
            (SitePath.conductAnswer(id, cases["appealed"]!), ["lifts": "yes", "answer": "You are right.", "key": "v5"]),
            (SitePath.traits(id), ["birthday": "05-18", "tags": "vip family"]),
            ("/console/language", ["language": "en", "back": "/console"]),
        ] + cardForms + profileForms + listForms + privacyForms + joiningForms + programForms
    }

    /// The forms of joining.
    private var joiningForms: [(path: String, fields: [String: String])] {
        [
            (SitePath.applicationReview(applications[0]), ["key": "ja"]),
            (SitePath.applicationDecision(applications[1]), ["decision": "approve", "key": "jd"]),
            (SitePath.joinCodes, ["label": "Ballroom", "property": "west_lake", "channel": "event", "key": "jc"]),
            (SitePath.joinCodeClosing(joinCode), ["key": "jx"]),
            (
                SitePath.joinChannel("phone"),
                ["name": "required", "mobile": "required", "email": "optional", "review": "no", "answer_hours": "24", "key": "js"]
            ),
        ]
    }

    /// The forms of profiles.
    private var profileForms: [(path: String, fields: [String: String])] {
        let names = ["name_en": "Frequent", "name_zh_hans": "常客", "name_zh_hant": "常客"]
        return [
            (
                SitePath.profile(id),
                [
                    "gender": "female", "company": "West Lake Tea", "pref_suite": "yes", "date_label_0": "Wedding",
                    "date_day_0": "2012-05-18", "person_name_0": "Li Ming", "person_relation_0": "child", "person_birthday_0": "02-29",
                    "key": "fa",
                ]
            ),
            (SitePath.profileConfirmation(id), ["key": "fb"]), (SitePath.profileHealth(id), ["reason": "The guest asked"]),
            (SitePath.profileHealthChoices(id), ["sent": "yes", "health_allergy_nuts": "yes", "key": "fc"]),
            (SitePath.profileTags(id), ["sent": "yes", "tag_regular": "yes", "key": "fd"]),
            (
                SitePath.profileDocument(id),
                ["document_kind": "passport", "document_number": "G12345678", "document_country": "CHN", "identity": "yes", "key": "fdoc"]
            ), (SitePath.profileOutsideKeys(id), ["system": "opera", "outside_number": "4711", "key": "fkey"]), (SitePath.profileCare(id), ["special": "yes", "manager": "", "why": "guest of the house", "key": "fe"]),
            (SitePath.profileSettings, ["stale_months": "12", "managed_tiers": "1", "key": "ff"]),
            (SitePath.preferenceChoice("new"), names.merging(["id": "yoga", "kind": "recreation", "key": "fg"]) { $1 }),
            (
                SitePath.profileTag("new"),
                names.merging([
                    "id": "frequent", "tiers": "", "counter_0": "nights", "months_0": "12", "at_least_0": "1", "at_most_0": "",
                    "key": "fh",
                ]) { $1 }
            ),
        ]
    }

    /// The forms about lists of members.
    private var listForms: [(path: String, fields: [String: String])] {
        let give = [
            "conditions": "birth_month=11", "amount": "5", "reason": "goodwill", "property": "west_lake", "view": view, "key": "lg",
        ]
        return [
            (SitePath.memberViews, ["title": "Gold", "conditions": "tier=gold", "key": "lv"]),
            (SitePath.memberView(view), ["title": "Basis", "conditions": "tier=base", "key": "lc"]),
            (SitePath.memberViewRemoval(view), ["key": "lr"]),
            (
                SitePath.listFiles,
                ["conditions": "tier=base", "view": view, "column_name": "yes", "format": "xlsx", "reason": "", "key": "lf"]
            ),
            (SitePath.listFileRest(listFile), [:]), (SitePath.listFileFetch(listFile), [:]),
            (SitePath.bulkPreview, give), (SitePath.bulkCredits, give), (SitePath.bulkCreditRest(bulk), [:]),
        ]
    }

    /// The forms about cards.
    private var cardForms: [(path: String, fields: [String: String])] {
        let move = ["step": "sent", "first": "1", "last": "2", "property": "west_lake", "note": "parcel 7", "key": "cm"]
        return [
            (SitePath.cards(id), ["kind": "vip", "printed": "", "key": "ci"]),
            (SitePath.cardSteps(id), ["card": card, "step": "lose", "cause": "lost", "key": "cl"]),
            (SitePath.pin(id), ["pin": "482916", "shown": "passport", "key": "cp"]),
            (SitePath.pinCheck(id), ["tried": "482916"]),
            (SitePath.cardStock, ["kind": "standard", "quantity": "5", "purpose": "opening", "key": "cs"]),
            (SitePath.cardMovePreview(batch), move), (SitePath.cardMoves(batch), move), (SitePath.cardFile(batch), move),
            (SitePath.cardBatchRest(batch), [:]),
            (
                SitePath.cardKind("new"),
                [
                    "id": "gold", "name_en": "VIP", "name_zh_hans": "贵宾卡", "name_zh_hant": "貴賓卡", "prefix": "9", "digits": "16",
                    "months": "0", "price_minor": "0", "loss_fee_minor": "20", "damage_fee_minor": "10", "renewal_fee_minor": "0",
                    "is_named": "yes", "reason": "as agreed", "key": "ck",
                ]
            ),
        ]
    }

    /// The forms about personal data.
    private var privacyForms: [(path: String, fields: [String: String])] {
        [
            (SitePath.consents(id), ["purpose": "profiling", "granted": "yes", "key": "pc"]),
            (SitePath.requests(id), ["kind": "copy", "question": "", "key": "pq"]),
            (SitePath.request(id, request), ["outcome": "done", "answer": "told at the desk", "key": "pd"]),
            (SitePath.takingBack(id, closing), ["key": "pt"]),
            (SitePath.limits(id), ["kind": "claim", "in_force": "yes", "until": "", "note": "", "key": "pl"]),
            (SitePath.person(id), ["name": "", "mobile": "", "email": "ann.long@example.org"]),
            (SitePath.copy(id), ["reason": "asked at the desk", "format": "csv"]),
            (SitePath.erasure(leaver), ["sure": "yes", "key": "pe"]), (SitePath.retention, ["key": "pr"]),
            (
                SitePath.policies,
                ["text_en": "What we keep.", "effective_on": "2026-06-15", "review_on": "2027-06-15", "material": "", "key": "pp"]
            ),
            (
                SitePath.registers,
                ["kind": "sharing", "subject": "Air", "data": "tiers", "measures": "contract", "on": "2026-06-15", "until": "", "key": "pg"]
            ),
        ]
    }

    /// The forms of the program.
    private var programForms: [(path: String, fields: [String: String])] {
        let publication = ["revision": "1", "effective_from": "2026-08-01", "reason": "summer", "key": "p1"]
        return [
            // A button without a field that could be left empty.
            (SitePath.drafts, ["version": "1"]),
            (
                SitePath.draft(String(drafts.open)),
                ["revision": "1", "title": "Other", "document": "program: x"]
            ),
            (SitePath.draftTerms(String(drafts.terms)), ["revision": "1", "act": "change"]),
            (SitePath.draftSubmission(String(drafts.written)), ["revision": "1", "key": "s1"]),
            (SitePath.draftApproval(String(drafts.written)), ["revision": "1", "key": "a1"]),
            (SitePath.draftPublication(String(drafts.approved)), publication),
            (
                SitePath.draftDiscard(String(drafts.spare)),
                ["revision": "1", "reason": "not now", "key": "x1"]
            ),
            (SitePath.versionWithdrawal(String(version)), ["reason": "not yet", "key": "w1"]),
        ]
    }

    var enrolment: [String: String] {
        [
            "name": "Bea Long", "mobile": House.mobile(77), "email": "", "language": "en",
            "property": "west_lake",
            "agreement": "yes", "key": "e1",
        ]
    }

    func billFields(_ number: String, outlet: String = "west_lake/restaurant", net: String = "1,280")
        -> [String: String]
    {
        [
            "outlet": outlet, "business_day": "2026-06-15", "number": number, "currency": "CNY",
            "category_0": "fnb", "net_0": net, "tax_0": "", "service_0": "", "key": "b" + number,
        ]
    }

    private var holding: [String: String] {
        ["amount": "10", "until": "2026-06-20", "property": "west_lake", "reason": "Booking", "key": "g1"]
    }

    var adjustmentFields: [String: String] {
        ["amount": "-20", "reason": "wrong_posting", "note": "typed twice", "key": "a1"]
    }

    var tier: [String: String] { ["way": "purchased:silver_by_points", "key": "t1"] }

    var transfer: [String: String] {
        ["to": House.mobile(500 + receiver), "asset": "points", "amount": "100", "note": "asked at the desk", "key": "g1"]
    }

    var purchase: [String: String] {
        ["asset": "points", "money": "10", "property": "west_lake", "key": "y1"]
    }

    var conversion: [String: String] { ["amount": "101", "note": "asked at the desk", "key": "z1"] }

    /// Points for the member whose others have ended.
    var family: [String: String] { ["to": ended.member, "amount": "100", "note": "asked at the desk", "key": "f1"] }

    var event: [String: String] {
        ["event": "review", "subject": "S-1", "day": "2026-06-10", "key": "v1"]
    }

    var redemption: [String: String] { ["property": "west_lake", "count": "1", "key": "w1"] }

    var correction: [String: String] {
        [
            "category_0": "fnb", "net_0": "250.00", "tax_0": "", "service_0": "", "reason": "wrong_amount",
            "note": "", "key": "k1",
        ]
    }
}
