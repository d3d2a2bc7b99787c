import LoyaltyRules

extension Enrolment {
    /// Month and day of birth, told by themselves or as part of the whole date.
    var knownBirthday: MonthDay? { birthday ?? birthDate.flatMap { MonthDay(String($0.description.suffix(5))) } }

    /// The fields that are filled in.
    var told: Set<JoinField> {
        var told: Set<JoinField> = []
        func add(_ field: JoinField, _ isTold: Bool) { if isTold { told.insert(field) } }
        add(.name, !name.isEmpty)
        add(.mobile, mobile != nil)
        add(.email, email != nil)
        // Who tells the whole date has told the day.
        add(.birthday, birthday != nil)
        add(.birthDate, birthDate != nil)
        add(.paperForm, paperForm != nil)
        add(.source, source != nil)
        add(.referrer, referredBy != nil)
        add(.document, document != nil)
        return told
    }

    /// The whole date of birth: told, or part of a resident's number. What the guest told goes before, for a birthday by the lunar
    /// calendar stands otherwise on the card.
    var born: CalendarDay? { birthDate ?? document?.birthDate }

    /// Whether a document was told by whom it may not be kept of (PIPL 29).
    var lacksIdentityConsent: Bool { document != nil && !consents.contains(.identity) }

    /// What is kept of how somebody became a member; nil when there is nothing to say.
    func origin(at now: Instant) -> OriginRow? {
        let row = OriginRow(
            source: source, paperForm: paperForm, joinCode: joinCode, application: application,
            isAgeChecked: isAgeChecked || born != nil, agreedAt: agreedAt ?? now)
        let saysSomething =
            source != nil || paperForm != nil || joinCode != nil || application != nil || row.isAgeChecked
        return saysSomething ? row : nil
    }
}
