import LoyaltyRules
import PortableSQL

/// Reads profiles: what is kept, the tags that rules give, and what there is to ask.
struct ProfileQuery {
    let desk: Desk
    let program: Program
    let today: CalendarDay
    let terms: ProfileTerms
    let choices: [PreferenceChoice]
    let tags: [ProfileTag]
    private let policies: [String: JoinPolicy]
    private let tx: any SQLTransaction

    /// - Throws: `Refusal` `program_none_in_force`.
    init(_ desk: Desk, in tx: any SQLTransaction) throws {
        guard let newest = try desk.programs.newest(in: tx) else { throw Refusal(.noProgramInForce) }
        self.desk = desk
        self.tx = tx
        today = BusinessDay.of(desk.clock.now(), timeZone: newest.properties[0].timeZone)
        program = try desk.programs.inForce(on: today, in: tx)
        terms = try ProfileSettings.terms(in: tx)
        choices = try ProfileSettings.choices(in: tx)
        tags = try ProfileSettings.tags(in: tx)
        policies = try JoinChannel.allCases.reduce(into: [:]) { $0[$1.rawValue] = try JoinChannelTable.policy($1, in: tx) }
    }

    /// The day of a moment at the program's first hotel.
    func day(of moment: Instant) -> CalendarDay { BusinessDay.of(moment, timeZone: program.properties[0].timeZone) }

    /// What there is to ask of a member.
    func reasons(
        _ member: MemberID, channel: String, joinedAt: Instant, confirmedAt: Instant?
    ) throws -> [StaleReview.Reason] {
        let person = try MemberTable.person(member, keyring: desk.keyring, in: tx)
        var known: Set<JoinField> = []
        if person?.mobile != nil { known.insert(.mobile) }
        if person?.email != nil { known.insert(.email) }
        if try MemberTable.traits(member, in: tx).birthday != nil { known.insert(.birthday) }
        return StaleReview.reasons(
            confirmed: day(of: confirmedAt ?? joinedAt), on: today, terms: terms, required: policies[channel]?.required ?? [],
            known: known)
    }

    /// The tags that rules give a member today, with what each found.
    func ruleTags(_ member: MemberID, tier: String, traits: MemberTraits) throws -> [ProfileView.RuleTag] {
        let ruled = tags.filter { !$0.isRetired && $0.rule != nil }
        guard !ruled.isEmpty else { return [] }
        // Who has objected to profiling carries none (PIPL 24).
        let limits = try LimitTable.inForce(on: today, of: member, keyring: desk.keyring, in: tx)
        guard !limits.contains(where: { $0.kind == .objection }) else { return [] }
        let ladder = try MemberQuery.ladder(member, program: program, joinedOn: traits.joinedOn, in: tx)
        let (history, held) = (RewardHistory(ladder: ladder), ladder.standing(on: today).tier)
        return ruled.compactMap { tag in
            guard let rule = tag.rule else { return nil }
            let finding = TagReview.find(rule, tier: held, traits: traits, history: history, program: program, on: today)
            return finding.holds ? ProfileView.RuleTag(tag: tag, rule: rule, finding: finding) : nil
        }
    }

    /// Everything about a member's profile; nil for nobody.
    func view(_ member: MemberID, showsHealth: Bool) throws -> ProfileView? {
        guard let row = try MemberTable.row(member, in: tx), let standing = try StandingTable.row(member, in: tx) else { return nil }
        let profile = try ProfileTable.row(member, keyring: desk.keyring, in: tx)
        let traits = try MemberTable.traits(member, in: tx)
        let consents = try MemberTable.consents(of: member, in: tx)
        func isGiven(_ purpose: ConsentPurpose) -> Bool { consents.last { $0.purpose == purpose }?.granted == true }
        let merged = try MergeTable.into(member, in: tx).map { merge in
            ProfileView.Merged(
                member: merge.member, cardNumber: try CardTable.number(of: merge.member, in: tx) ?? "",
                profile: try ProfileTable.row(merge.member, keyring: desk.keyring, in: tx).profile,
                tags: try MemberTable.traits(merge.member, in: tx).tags.sorted(),
                document: try DocumentTable.row(merge.member, keyring: desk.keyring, in: tx))
        }
        var shown = profile
        shown.health = []
        return ProfileView(
            member: member, row: shown, healthCount: profile.health.count, health: showsHealth ? profile.health : nil,
            hasHealthConsent: isGiven(.health),
            document: try DocumentTable.row(member, keyring: desk.keyring, in: tx), hasIdentityConsent: isGiven(.identity),
            outsideKeys: try LookupTable.outsideKeys(of: member, in: tx).map { OutsideKey(stored: $0) }, tags: traits.tags,
            ruleTags: try ruleTags(member, tier: standing.tier.tier, traits: traits),
            managerName: try managerName(profile.manager),
            reasons: standing.status == .active
                ? try reasons(member, channel: row.channel, joinedAt: row.joinedAt, confirmedAt: profile.confirmedAt) : [],
            merged: merged, choices: choices, catalogue: tags,
            mayHaveManager: terms.mayHaveManager(
                rank: program.rank(of: standing.tier.tier), of: program.tiers.count, isSpecial: profile.isSpecial),
            program: program, today: today)
    }

    /// One line of a list; nil when nobody has to look at the member.
    func line(_ row: ProfileTable.Listed, _ which: ProfileList, tag: String) throws -> ProfileLine? {
        let reasons = try reasons(row.member, channel: row.channel, joinedAt: row.joinedAt, confirmedAt: row.confirmedAt)
        if which == .stale && reasons.isEmpty { return nil }
        let traits = try MemberTable.traits(row.member, in: tx)
        let ruled = tags.isEmpty ? [] : try ruleTags(row.member, tier: "", traits: traits).map(\.tag.id)
        let carried = traits.tags.union(ruled)
        guard tag.isEmpty || carried.contains(tag), let summary = try MemberSearch.summary(row.member, desk: desk, in: tx) else {
            return nil
        }
        return ProfileLine(
            member: summary, reasons: reasons, confirmedOn: row.confirmedAt.map { day(of: $0) }, isSpecial: row.isSpecial,
            managerName: try managerName(row.manager), tags: carried.sorted())
    }

    private func managerName(_ manager: Int64?) throws -> String? {
        guard let manager, manager > 0 else { return nil }
        return try StaffTable.user(manager, in: tx)?.name
    }
}
