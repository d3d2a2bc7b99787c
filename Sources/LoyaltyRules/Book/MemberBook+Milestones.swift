extension MemberBook {
    /// Gives what milestones owe after a fact, or takes back what they no longer do.
    mutating func settleMilestones(
        after index: Int, program: Program, in posting: inout BookPosting
    ) throws(BookRefusal) {
        guard !program.milestones.isEmpty else { return }
        let fact = facts[index]
        let request = EarningRequest(
            fact.folio, member: traits, tier: tier(of: fact), postedOn: fact.postedOn, dayRate: fact.dayRate,
            history: past(fact.version))
        let views: [MilestoneView]
        do {
            views = try MilestoneView.moved(by: request, assets: Set(fact.lines.map(\.asset)), program: program)
        } catch { throw BookRefusal(error.rawValue) }
        for view in views {
            let lines = view.lines { gift in
                gifts.reduce(0) {
                    $1.rule == view.milestone.id && $1.asset == gift.asset && view.days.contains($1.day) ? $0 + $1.amount : $0
                }
            }
            for line in lines {
                try bringIn(line, fact: index, program: program)
                posting.lines.append(line)
                posting.receipt.append(view.sentence(line))
            }
            if explaining, !fact.isCancelled { posting.receipt += view.news(of: fact.folio, program: program) }
            try withdrawOffers(on: fact.folio.occurredOn, in: &posting) { view.isGone($0.offer) }
            offerMilestone(view, fact: index, program: program, in: &posting)
        }
    }

    private mutating func offerMilestone(
        _ view: MilestoneView, fact index: Int, program: Program, in posting: inout BookPosting
    ) {
        guard let choice = view.milestone.choice else { return }
        let day = facts[index].folio.occurredOn
        for mark in view.marks {
            let isOffered = offers.contains {
                $0.offer.source == view.milestone.id && $0.offer.mark == mark && view.days.contains($0.offer.day)
            }
            guard !isOffered else { continue }
            let until = choice.withinDays.map { day.adding(days: $0) }
            open(
                OfferedChoice(source: view.milestone.id, mark: mark, day: day, until: until), fact: index,
                program: program, in: &posting)
        }
    }

    /// Opens a choice.
    mutating func open(_ offer: OfferedChoice, fact: Int, program: Program, in posting: inout BookPosting) {
        guard let choice = program.choice(of: offer.source) else { return }
        offers.append(BookOffer(offer: offer, fact: fact, choice: choice))
        posting.offers.append(offer)
        guard explaining, program.milestone(offer.source) != nil else { return }
        posting.receipt.append(offer.sentence(choice))
    }

    /// Chooses from the oldest open offer of a rule or milestone (of a mark, where one is named).
    /// - Throws: `BookRefusal` with the codes of `ChoiceReview.Refusal`.
    public mutating func choose(
        _ options: [String], from source: String, mark: Int64? = nil, on day: CalendarDay
    ) throws(BookRefusal) -> BookPosting {
        try checkOpen()
        closeOffers(before: day)
        let matches = offers.indices.filter { offers[$0].offer.source == source && (mark == nil || offers[$0].offer.mark == mark) }
        guard let index = matches.first(where: { offers[$0].chosen == nil }) else {
            throw BookRefusal(matches.isEmpty ? "offer_unknown" : isLate(matches) ? "choice_too_late" : "choice_made")
        }
        let offer = offers[index]
        let chosen: [ChoiceTerms.Option]
        do { chosen = try ChoiceReview.check(options, of: offer.choice, offer: offer.offer, on: day) } catch {
            throw BookRefusal(error.rawValue)
        }
        return give(chosen, of: index, on: day)
    }

    private func isLate(_ matches: [Int]) -> Bool { matches.contains { offers[$0].chosen == offers[$0].choice.otherwise } }

    /// Withdraws choices that should not have been offered, with what was chosen.
    /// - Throws: `BookRefusal` `points_already_spent`, `debt_over_limit`.
    mutating func withdrawOffers(
        on day: CalendarDay, in posting: inout BookPosting, where isGone: (BookOffer) -> Bool
    ) throws(BookRefusal) {
        guard offers.contains(where: isGone) else { return }
        for offer in offers where isGone(offer) {
            for lot in offer.lots {
                let gift = AssetAmount(lots[Int(lot) - 1].asset, lots[Int(lot) - 1].original)
                try takeBack(gift, ofLot: lot, dated: lots[Int(lot) - 1].earnedOn, on: day)
                posting.lines.append(EarningLine(rule: offer.offer.source, asset: gift.asset, amount: -gift.amount))
                posting.receipt.append(offer.offer.takenBack(gift))
            }
        }
        offers.removeAll(where: isGone)
    }

    /// Ends offers whose deadline has passed: what the document says for that case is given.
    public mutating func closeOffers(before day: CalendarDay) {
        for index in offers.indices where offers[index].chosen == nil {
            guard let until = offers[index].offer.until, until < day else { continue }
            let options = offers[index].choice.otherwise.compactMap { offers[index].choice.option($0) }
            _ = give(options, of: index, on: until.adding(days: 1))
        }
    }

    mutating func give(_ options: [ChoiceTerms.Option], of index: Int, on day: CalendarDay) -> BookPosting {
        var posting = BookPosting()
        offers[index].chosen = options.map(\.id)
        let program = schedule.program(on: day)
        posting.version = program.version
        for option in options {
            for gift in option.gives {
                let terms = program.asset(gift.asset)?.expiry
                offers[index].lots.append(Int64(lots.count + 1))
                hold(
                    Lot(
                        id: Int64(lots.count + 1), asset: gift.asset, kind: .earned, original: gift.amount,
                        remaining: gift.amount, earnedOn: day,
                        expiresOn: LotExpiry.expiresOn(earnedOn: day, terms: terms, rank: rank(on: day)), folio: 0))
                note(.issued, gift.asset, gift.amount, on: day, fact: offers[index].fact)
                posting.lines.append(EarningLine(rule: offers[index].offer.source, asset: gift.asset, amount: gift.amount))
                posting.receipt.append(offers[index].offer.sentence(chosen: option, gift))
            }
        }
        posting.receipt += repay(on: day)
        return posting
    }
}

extension EarningRun {
    /// Whether a condition holds of the fact; no condition always does.
    func holds(_ condition: Condition?) -> Bool { condition?.holds(of: fact) ?? true }
}
