/// The events whose coming by themselves a draft changes: in the period both sides are told them by their own documents. All
/// others stay as they were told.
struct ReplayOccasions: Sendable {
    /// The kinds of events; empty where the draft changes nothing, and then nobody has to look.
    let events: Set<String>
    /// Whether one of them depends on friends.
    let asksFriends: Bool
    private let inForce: ProgramSchedule
    private let draft: ProgramSchedule
    private let from: CalendarDay
    private let to: CalendarDay

    init(inForce: ProgramSchedule, draft: ProgramSchedule, from: CalendarDay, to: CalendarDay) {
        (self.inForce, self.draft, self.from, self.to) = (inForce, draft, from, to)
        let after = draft.program(on: to)
        let before = inForce.versions.indices.filter { Self.span(of: $0, in: inForce, from, to) != nil }
            .map { inForce.versions[$0].program }
        var changed: Set<String> = []
        var coming: [Occasion] = []
        for event in (before + [after]).flatMap({ $0.names.events.map(\.id) }) {
            let new = Self.coming(event, after)
            let all = before.map { Self.coming(event, $0) } + [new]
            guard all.contains(where: { $0 != new }) else { continue }
            changed.insert(event)
            coming += all.compactMap { $0?.occasion }
        }
        events = changed
        asksFriends = coming.contains { occasion in
            switch occasion {
            case .friendJoins, .friendConsumes: true
            case .birthday, .anniversary, .monthly, .joining, .friendRanking: false
            }
        }
    }

    /// How an event comes by a document; nil when somebody tells it, or nobody can, or it depends on all members.
    private struct Coming: Hashable {
        let occasion: Occasion
        let leap: LeapBirthday
    }

    private static func coming(_ event: String, _ program: Program) -> Coming? {
        let occasion = program.names.events.first { $0.id == event }?.occurs
        if case .friendRanking = occasion { return nil }
        return occasion.map { Coming(occasion: $0, leap: program.terms.leapBirthday) }
    }

    /// The days of the period on which a version is in force.
    private static func span(
        of version: Int, in schedule: ProgramSchedule, _ from: CalendarDay, _ to: CalendarDay
    ) -> (first: CalendarDay, last: CalendarDay)? {
        let days = schedule.days(of: version)
        let (first, last) = (max(days.from ?? from, from), min(days.until ?? to, to))
        return first <= last ? (first, last) : nil
    }

    /// A member's history with the events that each side is told by its own documents in their places.
    func turns(of member: ReplayMember) -> [ReplayTurn] {
        guard !events.isEmpty else { return member.steps.map { ReplayTurn($0) } }
        var (before, after) = (occasions(of: member, in: inForce), occasions(of: member, in: draft))
        let known = earlier(member.steps)
        before.removeAll { known.contains(Key($0.event, $0.subject)) }
        after.removeAll { known.contains(Key($0.event, $0.subject)) }
        var turns: [ReplayTurn] = []
        for step in member.steps {
            guard let occasion = told(step) else {
                turns.append(ReplayTurn(step))
                continue
            }
            // What was told on the very day that a side would tell it is that side's event, with hotel and place in the order.
            let isInForce = before.firstIndex(of: occasion).map { before.remove(at: $0) } != nil
            let isDraft = after.firstIndex(of: occasion).map { after.remove(at: $0) } != nil
            if isInForce || isDraft { turns.append(ReplayTurn(step, isInForce: isInForce, isDraft: isDraft)) }
        }
        return Self.merge(turns, before, after, of: member, currency: draft.program(on: to).currency)
    }

    private func occasions(of member: ReplayMember, in schedule: ProgramSchedule) -> [ReplayOccasion] {
        var keys: Set<Key> = []
        let all = schedule.versions.indices.flatMap { version -> [ReplayOccasion] in
            guard let span = Self.span(of: version, in: schedule, from, to) else { return [] }
            return ReplayOccasion.all(
                of: member, in: schedule.versions[version].program, among: events, from: span.first, to: span.last)
        }
        // The same event with the same subject is told once.
        return all.sorted { ($0.day, $0.event, $0.subject) < ($1.day, $1.event, $1.subject) }
            .filter { keys.insert(Key($0.event, $0.subject)).inserted }
    }

    /// What makes an event one and the same.
    private struct Key: Hashable {
        let event: String
        let subject: String

        init(_ event: String, _ subject: String) { (self.event, self.subject) = (event, subject) }
    }

    /// The event that a step tells, when it is one of those and had come by itself in the period.
    private func told(_ step: ReplayStep) -> ReplayOccasion? {
        guard case .told(_, let folio, _) = step.fact, let event = folio.details.event, events.contains(event),
            from <= folio.occurredOn, folio.occurredOn <= to,
            Self.coming(event, inForce.program(on: folio.occurredOn)) != nil
        else { return nil }
        return ReplayOccasion(event: event, subject: folio.number, day: folio.occurredOn)
    }

    /// Events that had been told otherwise: before the period, or by somebody. They do not come a second time.
    private func earlier(_ steps: [ReplayStep]) -> Set<Key> {
        var keys: [Int64: Key] = [:]
        for step in steps {
            switch step.fact {
            case .told(let id, let folio, _):
                guard let event = folio.details.event, events.contains(event), told(step) == nil else { continue }
                keys[id] = Key(event, folio.number)
            case .retold(let id, nil): keys[id] = nil
            default: continue
            }
        }
        return Set(keys.values)
    }

    /// Puts events before what took place on a later day.
    private static func merge(
        _ turns: [ReplayTurn], _ before: [ReplayOccasion], _ after: [ReplayOccasion], of member: ReplayMember, currency: Currency
    ) -> [ReplayTurn] {
        let new = Set(before).union(after).sorted { ($0.day, $0.event, $0.subject) < ($1.day, $1.event, $1.subject) }
        var all: [ReplayTurn] = []
        var next = 0
        func come(before day: CalendarDay?) {
            while next < new.count, day.map({ new[next].day <= $0 }) ?? true {
                let folio = Folio(
                    kind: .event, property: "", outlet: nil, number: new[next].subject, arrival: new[next].day,
                    departure: new[next].day, currency: currency, lines: [], details: FolioDetails(event: new[next].event))
                // No fact of the ledger has such a number.
                let step = ReplayStep(
                    operation: 0, recordedOn: new[next].day, fact: .told(folio: -Int64(next) - 1, folio, nil))
                all.append(
                    ReplayTurn(step, isInForce: before.contains(new[next]), isDraft: after.contains(new[next])))
                next += 1
            }
        }
        for turn in turns {
            come(before: day(of: turn.step))
            all.append(turn)
        }
        come(before: nil)
        return all
    }

    private static func day(of step: ReplayStep) -> CalendarDay {
        switch step.fact {
        case .told(_, let folio, _): folio.occurredOn
        case .moved(let move): move.day
        case .chosen(let choice): choice.day
        default: step.recordedOn
        }
    }
}
