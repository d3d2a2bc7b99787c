import LoyaltyRules
import LoyaltyTestKit
import Testing

@testable import LoyaltyService

@Suite("Scenarios: what members choose", .serialized)
struct ChoiceScenarios {
    /// A member whose stay has opened a choice until 29 September.
    private func opened(_ engine: Engine) async throws -> (Stage, MemberID, Int64, Posted) {
        let stage = try await Stage(engine, program: EveryOperation.program)
        let member = try await stage.enrol()
        let stay = try await stage.record(stage.stayFolio("S1", to: "2026-06-01", net: 10_000), for: member)
        let choice = try #require(try await stage.view(member).choices.first)
        #expect(choice.row.offer.until == CalendarDay("2026-09-29") && choice.terms.pick == 1)
        return (stage, member, choice.row.id, stay)
    }

    @Test("ADV-09 ADV-16 a member chooses for themself, once, and gets it", arguments: Engine.all)
    func chosen(engine: Engine) async throws {
        let (stage, member, offer, _) = try await opened(engine)
        let make = { MakeChoice(member: member, offer: offer, options: $0) }
        #expect(try await stage.refusal(make(["spa"]), by: .member(member)) == .optionUnknown)
        #expect(
            try await stage.refusal(make(["gift_points", "gift_breakfast"]), by: .member(member))
                == .wrongNumberOfOptions)
        #expect(try await stage.refusal(make(["gift_points"]), by: .member(MemberID(5))) == .permissionDenied)
        #expect(
            try await stage.refusal(MakeChoice(member: member, offer: 5, options: []), by: .member(member))
                == .offerUnknown)
        let posted = try await stage.perform(make(["gift_breakfast"]), by: .member(member))
        #expect(posted.receipt.lines.map(\.key) == ["choice.made"])
        #expect(try await stage.held("breakfast", member) == 2)
        #expect(try await stage.refusal(make(["gift_points"])) == .choiceMade)
        #expect(try await stage.view(member).choices.isEmpty)
        #expect(try stage.differences() == [])
        try stage.close()
    }

    @Test(
        "ADV-09 after the deadline the default is given, once, and choosing is too late",
        arguments: Engine.all)
    func ended(engine: Engine) async throws {
        let (stage, member, offer, _) = try await opened(engine)
        let run = CloseOffersRun(stage.desk)
        #expect(try await run.run(on: day("2026-09-29")) == 0)
        let early = CloseChoice(member: member, offer: offer, on: try day("2026-09-29"))
        #expect(try await stage.refusal(early) == .offerStillOpen)
        stage.clock.go(to: try day("2026-10-05"))
        let late = MakeChoice(member: member, offer: offer, options: ["gift_breakfast"])
        #expect(try await stage.refusal(late) == .choiceTooLate)
        #expect(try await run.run(on: day("2026-10-05")) == 1)
        #expect(try await run.run(on: day("2026-10-05")) == 0)
        #expect(try await stage.points(member) == 100 + 150)
        #expect(try await stage.lots(member).last == "150/150 2026-09-30 2028-09-30")
        #expect(try await stage.refusal(late) == .choiceTooLate)
        #expect(try stage.differences() == [])
        try stage.close()
    }

    @Test(
        "ADV-09 a choice that is reversed can be made anew; a cancelled stay takes an open one along",
        arguments: Engine.all)
    func reversed(engine: Engine) async throws {
        let (stage, member, offer, stay) = try await opened(engine)
        let posted = try await stage.perform(
            MakeChoice(member: member, offer: offer, options: ["gift_points"]))
        let sequence = try #require(try await stage.entries(member).last).sequence
        #expect(
            try await stage.refusal(ReverseEntry(member: member, entry: sequence, reason: "x"))
                == .entryNotAlone)
        try await stage.perform(stage.reverse(posted))
        #expect(try await stage.points(member) == 100)
        #expect(try await stage.view(member).choices.count == 1)
        try await stage.cancel(stay)
        #expect(try await stage.view(member).choices.isEmpty)
        #expect(try await stage.points(member) == 0)
        #expect(try stage.differences() == [])
        try stage.close()
    }

    @Test(
        "ADV-09 a cancelled stay takes back what was chosen, also by the deadline; what was spent keeps it",
        arguments: Engine.all)
    func takenBack(engine: Engine) async throws {
        for isLate in [false, true] {
            let (stage, member, offer, stay) = try await opened(engine)
            if isLate {
                stage.clock.go(to: try day("2026-10-05"))
                _ = try await CloseOffersRun(stage.desk).run(on: day("2026-10-05"))
            } else {
                try await stage.perform(MakeChoice(member: member, offer: offer, options: ["gift_points"]))
            }
            let chosen = try await stage.points(member) - 100
            #expect(chosen > 0)
            let receipt = try await stage.cancel(stay).receipt
            #expect(receipt.lines.contains { $0.key == "choice.taken_back" && $0.effect?.amount == -chosen })
            #expect(try await stage.points(member) == 0)
            #expect(try await stage.view(member).choices.isEmpty)
            #expect(try await stage.refusal(MakeChoice(member: member, offer: offer, options: ["gift_points"])) == .offerUnknown)
            #expect(try stage.differences() == [])
            try stage.close()
        }
        let (stage, member, offer, stay) = try await opened(engine)
        try await stage.perform(MakeChoice(member: member, offer: offer, options: ["gift_points"]))
        try await stage.adjust(member, -50)
        let cancel = CancelFolio(member: member, folio: try #require(stay.folio), reason: "wrong guest")
        #expect(try await stage.refusal(cancel) == .pointsAlreadySpent)
        #expect(try await stage.view(member).choices.isEmpty)
        #expect(try stage.differences() == [])
        try stage.close()
    }
}
