import LoyaltyRules

/// Two friends whom a member of the demonstration brought today: both joined at the desk, and one has dined (REF-02, REF-03).
struct DemoFriends: Sendable {
    let desk: Desk
    let seed: UInt64
    let today: CalendarDay

    func bring(by host: MemberRow, _ staff: DemoStaff) async throws {
        let clerk = staff.actor(.clerk, at: host.property)
        guard let currency = Currency("CNY") else { return }
        var numbers = SplitMix64(seed: seed &+ 2_000)
        for index in 0..<2 {
            let enrolment = Enrolment(
                name: DemoNames.draw(.simplifiedChinese, &numbers).written, mobile: MobileNumber("1991000890\(index + 1)"), email: nil,
                language: .simplifiedChinese, channel: JoinChannel.desk.rawValue, property: host.property, joinedOn: today,
                consents: [.agreement], textVersion: "1", referredBy: .id(host.id))
            let friend = try await desk.perform(EnrolMember(enrolment), by: clerk).answer.member
            guard index == 0 else { continue }
            let dinner = Folio(
                kind: .bill, property: host.property, outlet: "restaurant", number: "D-8001", arrival: today, departure: today,
                currency: currency, lines: [FolioLine(category: "fnb", net: 48_800)])
            _ = try await desk.perform(RecordBill(member: .id(friend), folio: dinner), by: clerk)
        }
        _ = try await ReferralRun(desk).run(on: today)
    }
}
