/// What a replay does to a book beside telling facts.
extension MemberBook {
    /// What was counted of each counter in all, in alphabetical order.
    var counted: [ReplayOutcome.CounterSum] {
        var sums: [ReplayOutcome.CounterSum] = []
        for day in days {
            if let place = sums.firstIndex(where: { $0.counter == day.counter }) {
                sums[place] = .init(counter: day.counter, amount: sums[place].amount + day.amount)
            } else {
                sums.append(.init(counter: day.counter, amount: day.amount))
            }
        }
        sums.sort { $0.counter < $1.counter }
        return sums
    }

    /// Gives an amount, or takes it out when it is less than 0.
    /// - Returns: the lots that were filled (less than 0) or used.
    /// - Throws: `BookRefusal` `points_insufficient`, `points_pending`.
    mutating func move(_ amount: Int64, _ move: ReplayMove) throws(BookRefusal) -> [LotUse] {
        let asset = move.amount.asset
        if amount > 0 {
            _ = give(AssetAmount(asset, amount), on: move.day, because: move.rule)
            return [LotUse(lot: Int64(lots.count), amount: -amount)]
        }
        let uses = try takeOut(-amount, of: asset, on: move.day, using: !move.isByHand, refusal: "points_insufficient")
        note(move.isByHand ? .given : .used, asset, move.isByHand ? amount : -amount, on: move.day)
        return uses
    }

    /// Chooses again what a member chose, where the document still offers it then.
    /// - Parameter fact: the place of the fact that opened the offer in the ledger.
    /// - Returns: the lots that were filled; nil where it is not offered, or no longer.
    mutating func repeatChoice(_ choice: ReplayChoice, openedBy fact: Int?) -> [LotUse]? {
        closeOffers(before: choice.day)
        let open = offers.indices.filter {
            offers[$0].chosen == nil && offers[$0].offer.source == choice.source && offers[$0].offer.mark == choice.mark
        }
        guard let index = open.first(where: { offers[$0].fact == fact }) ?? open.first else { return nil }
        let options: [ChoiceTerms.Option]
        do {
            options = try ChoiceReview.check(
                choice.options, of: offers[index].choice, offer: offers[index].offer, on: choice.day)
        } catch { return nil }
        let first = lots.count
        _ = give(options, of: index, on: choice.day)
        return lots[first...].map { LotUse(lot: $0.id, amount: -$0.original) }
    }

    /// Takes back what an operation without a fact had given or used: the very lots, as far as they still hold it.
    mutating func undo(_ uses: [LotUse], of reversal: ReplayReversal) {
        for use in uses where lots[Int(use.lot) - 1].asset == reversal.asset {
            let lot = lots[Int(use.lot) - 1]
            let back = max(use.amount, -lot.remaining)
            refill(Int(use.lot) - 1, back)
            let (isByHand, day) = (reversal.rule == "adjustment" || back < 0, lastDay(lot))
            note(isByHand ? .given : .used, lot.asset, isByHand ? back : -back, on: day)
        }
        _ = repay(on: facts.last?.folio.occurredOn ?? schedule.versions[0].from)
    }

    /// The day under which something taken back is told: the one on which it had come in.
    private func lastDay(_ lot: Lot) -> CalendarDay { facts.last.map { max($0.folio.occurredOn, lot.earnedOn) } ?? lot.earnedOn }

    /// Takes back the same part of what a rule gave for a fact as was taken back in the ledger.
    /// - Throws: `BookRefusal` `points_already_spent`, `debt_over_limit`.
    mutating func takeBack(_ reversal: ReplayReversal, of index: Int) throws(BookRefusal) {
        let given = facts[index].lines.first { $0.rule == reversal.rule && $0.asset == reversal.asset }?.amount ?? 0
        let part = reversal.part(of: given)
        guard part != 0 else { return }
        let line = EarningLine(rule: reversal.rule, asset: reversal.asset, amount: -part)
        try bringIn(line, fact: index, program: schedule.versions[facts[index].version].program)
        _ = repay(on: facts[index].folio.occurredOn)
    }
}
