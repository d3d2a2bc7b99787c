import LoyaltyRules
import LoyaltyService

/// The form of a profile, at the desk and in the portal: as it is shown, as it was typed, and what it means.
struct ProfileForm: Sendable {
    struct DateLine: Sendable {
        var label = ""
        var day = ""
    }

    struct Person: Sendable {
        var name = ""
        var relation = Companion.Relation.partner.rawValue
        var birthday = ""
    }

    var gender = Gender.unstated.rawValue
    var company = ""
    var address = ""
    var note = ""
    var preferences: Set<String> = []
    var dates: [DateLine] = []
    var companions: [Person] = []

    init(_ profile: MemberProfile) {
        gender = profile.gender.rawValue
        company = profile.company
        address = profile.address
        note = profile.note
        preferences = Set(profile.preferences)
        dates = profile.dates.map { DateLine(label: $0.label, day: "\($0.day)") }
        companions = profile.companions.map {
            Person(name: $0.name, relation: $0.relation.rawValue, birthday: $0.birthday.map { "\($0)" } ?? "")
        }
    }

    /// What was typed; lines without a word are left out.
    init(_ form: Form, choices: [PreferenceChoice]) {
        gender = form["gender"]
        company = form["company"]
        address = form["address"]
        note = form["note"]
        preferences = Set(choices.filter { !$0.isSensitive && form.isTicked("pref_" + $0.id) }.map(\.id))
        for place in 0..<ProfileReview.mostEntries {
            let date = DateLine(label: form["date_label_\(place)"], day: form["date_day_\(place)"])
            if !date.label.isEmpty || !date.day.isEmpty { dates.append(date) }
            let person = Person(
                name: form["person_name_\(place)"], relation: form["person_relation_\(place)"],
                birthday: form["person_birthday_\(place)"])
            if !person.name.isEmpty || !person.birthday.isEmpty { companions.append(person) }
        }
    }

    /// What is to be changed.
    /// - Throws: `InvalidInput` naming the fields of the form.
    func edit() throws -> ProfileEdit {
        let log = InputLog()
        if Gender(rawValue: gender) == nil { log.add("gender", "required") }
        let dates = self.dates.enumerated().compactMap { place, line -> SpecialDate? in
            guard let day = PartialDate(line.day) else {
                log.add("date_day_\(place)", line.day.isEmpty ? "required" : "malformed_partial_date")
                return nil
            }
            return SpecialDate(label: line.label, day: day)
        }
        let companions = self.companions.enumerated().compactMap { place, line -> Companion? in
            let birthday = PartialDate(line.birthday)
            if !line.birthday.isEmpty && birthday == nil { log.add("person_birthday_\(place)", "malformed_partial_date") }
            return Companion(name: line.name, relation: Companion.Relation(rawValue: line.relation) ?? .other, birthday: birthday)
        }
        try log.finish()
        return ProfileEdit(
            gender: Gender(rawValue: gender), company: company, address: address, preferences: preferences.sorted(), note: note,
            dates: dates, companions: companions)
    }

    /// The sensitive choices that were ticked.
    static func health(_ form: Form, choices: [PreferenceChoice]) -> [String] {
        choices.filter { $0.isSensitive && form.isTicked("health_" + $0.id) }.map(\.id)
    }

    /// The form's name of a field that the rule names: `dates[0].label` is `date_label_0`.
    static func name(of field: String) -> String {
        guard let found = field.wholeMatch(of: /(dates|companions)\[(\d+)\]\.(\w+)/) else { return field }
        return (found.output.1 == "dates" ? "date_" : "person_") + "\(found.output.3)_\(found.output.2)"
    }
}
