import LoyaltyRules

/// The member of a case: a book, and what the case states instead of telling it.
struct CaseAccount {
    let example: ProgramCase
    private(set) var book: MemberBook

    var program: Program { example.program }

    init(_ example: ProgramCase) {
        self.example = example
        book = MemberBook(ProgramSchedule(example.program), traits: example.traits)
        if let tier = example.tier, tier != example.program.tiers[0].id {
            // A tier that the case states stands for a history that it does not tell.
            book.assume(TierTitle(tier: tier, cause: .granted, from: CalendarDay(number: -25_567), until: nil))
        }
    }

    /// What comes of a fact.
    mutating func outcome(of fact: CaseFact) throws(BookRefusal) -> CaseOutcome {
        switch fact {
        case .quote(let reward, let request):
            do { return .quoted(try RewardPricing.quote(
                reward, held(request), program: program, history: book.history(on: request.day))) } catch {
                throw BookRefusal(error.rawValue)
            }
        case .memberPrice(let list, let category, let request):
            return .quoted(RewardPricing.memberPrice(list, category: category, held(request), program: program))
        case .benefit(let id, let request):
            guard let benefit = program.benefits.first(where: { $0.id == id }) else { throw BookRefusal("benefit_unknown") }
            return .answered(BenefitAnswer.look(at: benefit, for: held(request).tier, at: request.property, program: program))
        case .card(let wish, let request):
            guard let tier = program.tier(held(request).tier) else { throw BookRefusal("tier_unknown") }
            do { return .quoted(try CardReview.review(wish, of: tier)) } catch { throw BookRefusal(error.rawValue) }
        default: return .posted(try take(fact))
        }
    }

    /// The request with the tier that the member holds, where the case states none.
    private mutating func held(_ request: QuoteRequest) -> QuoteRequest {
        guard request.tier.isEmpty else { return request }
        return QuoteRequest(
            day: request.day, tier: book.tier(on: request.day).tier, property: request.property, nights: request.nights,
            count: request.count, bill: request.bill, points: request.points, member: request.member, roomType: request.roomType)
    }

    /// Takes a fact in; after a refusal the account is as before.
    mutating func take(_ fact: CaseFact) throws(BookRefusal) -> BookPosting {
        switch fact {
        case .folio(let folio, let posted):
            return try book.post(folio, postedOn: posted ?? example.today, dayRate: example.dayRate(of: folio))
        case .revision(let kind, let number, let lines, let day):
            return try book.correct(kind, number: number, lines: lines, on: day)
        case .grant(let tier, let from, let until, let reason?):
            let title: TierTitle
            do {
                title = try TierGrantReview.review(tier, until: until, reason: reason, program: program, on: from)
            } catch { throw BookRefusal(error.rawValue) }
            return try book.add(title, on: from)
        case .grant(let tier, let from, let until, nil):
            return try book.add(TierTitle(tier: tier, cause: .granted, from: from, until: until), on: from)
        case .challenge(let tier, let day): return try book.challenge(tier, on: day)
        case .buyTier(let price, let day): return try book.buyTier(price, on: day)
        case .receiveTier(let price, let day): return try book.receiveTier(price, on: day)
        case .redeem(let reward, let request, let redeemer): return try book.redeem(reward, held(request), by: redeemer)
        case .choose(let source, let options, let mark, let day):
            return try book.choose(options, from: source, mark: mark, on: day)
        case .use(let amount, let day): return try book.use(amount.amount, of: amount.asset, on: day, because: "use")
        case .transfer(let amount, let day): return try book.transfer(amount, on: day)
        case .pool(let amount, let day): return try book.pool(amount, on: day)
        case .convert(let amount, let into, let day): return try book.convert(amount, to: into, on: day)
        case .buyPoints(let asset, let money, let day): return try book.buy(asset, for: money, on: day)
        case .close(let reason, let day): return try book.close(on: day, because: reason)
        case .notice(let day): return book.deliverNotice(on: day)
        case .quote, .memberPrice, .benefit, .card: throw BookRefusal("not_a_posting")
        }
    }
}
