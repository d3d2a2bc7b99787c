import LoyaltyRules
import PortableSQL

/// What some members of the demonstration have told, who is special among them, and two tags.
struct DemoProfiles {
    let desk: Desk
    let today: CalendarDay

    func write(_ members: [MemberRow], _ staff: DemoStaff) async throws {
        try await tags(by: staff.actor(.administrator, at: members[0].property))
        let chosen = [["suite", "tea", "golf"], ["high_floor", "vegetarian"], ["twin_beds", "children_room", "pool"], ["quiet_room"], ["wine", "opera"]]
        for (index, member) in members.enumerated() {
            let clerk = staff.actor(.clerk, at: member.property)
            var edit = ProfileEdit(preferences: chosen[index])
            if index == 0, let day = PartialDate("2012-05-18") {
                edit.dates = [SpecialDate(label: word("demo_wedding", member.language), day: day)]
            }
            if index == 1 {
                let consent = GiveConsent(member: member.id, purpose: .health, textVersion: "1", channel: "desk")
                _ = try await desk.perform(consent, by: clerk)
                edit.health = ["allergy_nuts"]
            }
            _ = try await desk.perform(ChangeProfile(member: member.id, edit: edit), by: clerk)
        }
        let care = SetMemberCare(
            member: members[0].id, isSpecial: true, manager: nil, reason: word("demo_friend", members[0].language))
        _ = try await desk.perform(care, by: staff.actor(.manager, at: members[0].property))
    }

    private func tags(by actor: Actor) async throws {
        let programs = desk.programs
        let counters = try await desk.database.readAsync { try programs.newest(in: $0)?.counters.map(\.id) ?? [] }
        let rule = counters.first.map { TagRule(measures: [TagRule.Measure(counter: $0, months: 12, atLeast: 5)]) }
        for (id, rule) in [("frequent", rule), ("friend", nil)] {
            let tag = ProfileTag(
                id: id, english: word("demo_" + id, .english), simplifiedChinese: word("demo_" + id, .simplifiedChinese),
                traditionalChinese: word("demo_" + id, .traditionalChinese), rule: rule)
            _ = try await desk.perform(SetProfileTag(tag), by: actor)
        }
    }

    private func word(_ id: String, _ language: Language) -> String {
        Texts(ServiceTexts.catalogue, language)("preference." + id)
    }
}
