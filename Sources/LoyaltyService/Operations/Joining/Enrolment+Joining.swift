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
        return told
    }

    /// What is kept of how somebody became a member; nil when there is nothing to say.
    func origin(at now: Instant) -> OriginRow? {
        let row = OriginRow(
            source: source, paperForm: paperForm, joinCode: joinCode, application: application,
            isAgeChecked: isAgeChecked || birthDate != nil, agreedAt: agreedAt ?? now)
        let saysSomething =
            source != nil || paperForm != nil || joinCode != nil || application != nil || row.isAgeChecked
        return saysSomething ? row : nil
    }
}
