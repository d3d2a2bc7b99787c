import LoyaltyRules

/// Writes a new member: contacts claimed first, then the person, consents, card and an empty standing.
enum MemberCreation {
    static func create(
        _ enrolment: Enrolment, program: Program, importID: Int64, in context: OperationContext
    ) throws -> EnrolMember.Answer {
        guard !enrolment.lacksIdentityConsent else { throw Refusal(.identityConsentMissing) }
        let member = MemberID(context.newID())
        try claimContacts(enrolment, member: member, in: context)
        context.concerns(member)
        context.property = enrolment.property
        let tx = context.tx
        try MemberTable.insert(
            MemberRow(
                id: member, language: enrolment.language, channel: enrolment.channel, property: enrolment.property,
                joinedOn: enrolment.joinedOn, joinedAt: context.now),
            importID: importID, in: tx)
        let person = Person(
            name: enrolment.name, mobile: enrolment.mobile?.description, email: enrolment.email?.description)
        try MemberTable.insertPerson(person, of: member, keyring: context.keyring, at: context.now, in: tx)
        try recordConsents(enrolment, member: member, in: context)
        let card = try CardIssuing.first(to: member, on: enrolment.joinedOn, in: context)
        let first = TierStanding(tier: program.tiers[0].id, since: nil, until: nil)
        try StandingTable.insert(
            StandingRow(
                member: member, status: .active, entryCount: 0, balances: Balances(), tier: first,
                tierAsOf: enrolment.joinedOn, tierVersion: 0, lastActivity: nil),
            at: context.now, in: tx)
        try SearchTable.insert(SearchWords.tokens(for: person, keyring: context.keyring), of: member, in: tx)
        if let birthday = enrolment.knownBirthday {
            try MemberTable.putTraits(birthday: birthday, tags: [], of: member, in: tx)
        }
        if let document = enrolment.document { try DocumentPosting.keep(document, of: member, in: context) }
        if let origin = enrolment.origin(at: context.now) {
            try OriginTable.insert(origin, of: member, at: context.now, in: tx)
        }
        if let referrer = enrolment.referredBy { try refer(member, by: referrer, enrolment, in: context) }
        try context.emit("member.enrolled", ["card": card, "channel": enrolment.channel])
        return EnrolMember.Answer(member: member, cardNumber: card, tier: first.tier)
    }

    /// Keeps who recommended it. The referrer's account is not touched: what it is worth is posted by a job.
    private static func refer(
        _ friend: MemberID, by reference: MemberReference, _ enrolment: Enrolment, in context: OperationContext
    ) throws {
        guard let referrer = try reference.serving(in: context), referrer != friend,
            try StandingTable.row(referrer, in: context.tx)?.status == .active
        else { throw Refusal(.referrerUnknown) }
        try ReferralTable.insert(
            ReferralRow(friend: friend, referrer: referrer, on: enrolment.joinedOn), in: context.tx)
    }

    private static func claimContacts(
        _ enrolment: Enrolment, member: MemberID, in context: OperationContext
    ) throws {
        func claim(_ kind: LookupKind, _ key: String) throws -> MemberID? {
            if try LookupTable.claim(kind, key, for: member, object: 0, in: context.tx) { return nil }
            return try LookupTable.find(kind, key, in: context.tx)?.member
        }
        func refusal(_ code: RefusalCode, _ holder: MemberID) -> Refusal {
            Refusal(code, [:], conflict: OperationReference(member: holder, operation: 0))
        }
        if let mobile = enrolment.mobile {
            let index = context.keyring.blindIndex("mobile", of: mobile.description)
            if let holder = try claim(.mobile, index) { throw refusal(.mobileTaken, holder) }
        }
        if let email = enrolment.email {
            let index = context.keyring.blindIndex("email", of: email.description)
            if let holder = try claim(.email, index) { throw refusal(.emailTaken, holder) }
        }
        if let key = enrolment.externalKey, try !OutsideKeyPosting.claim(OutsideKey(stored: key), for: member, in: context),
            let holder = try LookupTable.find(.external, key, in: context.tx)?.member
        {
            throw refusal(.mobileTaken, holder)
        }
    }

    /// Every purpose is recorded, given or not, with the version of the text that was shown.
    private static func recordConsents(
        _ enrolment: Enrolment, member: MemberID, in context: OperationContext
    ) throws {
        guard enrolment.externalKey == nil else { return }
        for purpose in ConsentPurpose.allCases
        where ConsentPurpose.atEnrolment.contains(purpose) || enrolment.consents.contains(purpose) {
            let consent = ConsentRow(
                purpose: purpose, granted: enrolment.consents.contains(purpose), textVersion: enrolment.textVersion,
                channel: enrolment.channel, recordedAt: enrolment.agreedAt ?? context.now)
            try MemberTable.insertConsent(consent, id: context.newID(), of: member, in: context.tx)
        }
    }
}
