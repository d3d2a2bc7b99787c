/// What is told of a campaign for which one registers: how far one is, or why a stay does not count (ADV-29).
extension MilestoneView {
    /// The sentences after a fact that stands; none of a milestone without registration.
    public func news(of folio: Folio, program: Program) -> [ReceiptLine] {
        guard let event = milestone.registration, case .dates(let range) = milestone.window, let until = range.until else { return [] }
        guard let registeredOn else {
            guard range.contains(folio.occurredOn) else { return [] }
            return [say("milestone.not_registered", ["event": .name(event), "until": .day(until)])]
        }
        if !milestone.isRegistration(folio) {
            guard range.contains(folio.occurredOn) else { return [] }
            guard folio.occurredOn >= registeredOn else {
                return [say("milestone.registered_later", ["day": .day(folio.occurredOn), "registered": .day(registeredOn)])]
            }
        }
        guard let mark = milestone.marks.first(where: { $0 > total }) else {
            return [say("milestone.complete", ["times": .integer(Int64(milestone.marks.count))])]
        }
        let counter = milestone.counter
        let values: [String: ReceiptValue] = [
            "total": .exact(total, decimals: program.decimals(of: counter)), "mark": .amount(mark, asset: counter),
            "left": .amount(mark - total, asset: counter), "until": .day(until),
        ]
        var lines = milestone.gives.map { gift in
            say("milestone.progress", values.merging(["amount": .amount(gift.amount, asset: gift.asset)]) { $1 })
        }
        if let choice = milestone.choice {
            let options: [String: ReceiptValue] = [
                "pick": .integer(Int64(choice.pick)), "options": .names(choice.options.map(\.id)),
            ]
            lines.append(say("milestone.progress_choice", values.merging(options) { $1 }))
        }
        return lines
    }

    private func say(_ key: String, _ values: [String: ReceiptValue]) -> ReceiptLine {
        ReceiptLine(key, values.merging(["rule": .name(milestone.id)]) { $1 }, rule: milestone.id)
    }
}

extension Milestone {
    /// Whether a fact is the registration for it.
    func isRegistration(_ folio: Folio) -> Bool { registration != nil && folio.details.event == registration }
}
