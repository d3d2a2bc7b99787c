import LoyaltyRules

/// A member's account in memory: a fact is posted to it by the same rules, in the same order, as the desk
/// posts it to the ledger. Only storing is missing.
struct CaseAccount {
    /// Why a fact was not posted: the code that the desk would tell.
    struct Refused: Error { let code: String }

    /// What a posting gave.
    struct Posting {
        let earning: FolioEarning
        let receipt: [ReceiptLine]
    }

    let program: Program
    /// The tier that the case states; it stands for a history that the case does not tell.
    let statedTier: String?
    private var lots: [Lot] = []
    private var history: [CounterDay] = []
    private var lastActivity: CalendarDay?
    private var numbers: Set<[String]> = []
    private var lastTier: String

    init(program: Program, statedTier: String?) {
        self.program = program
        self.statedTier = statedTier
        lastTier = statedTier ?? program.tiers[0].id
    }

    /// Posts a stay or bill; after a refusal the account is as before.
    /// - Throws: `Refused`.
    mutating func post(_ folio: Folio, today: CalendarDay, dayRate: DayRate?) throws(Refused) -> Posting {
        var next = self
        let posting: Posting
        do {
            try FolioReview.check(folio, in: program, today: today)
            posting = try next.accept(folio, today: today, dayRate: dayRate)
        } catch let refusal as FolioRefusal {
            throw Refused(code: refusal.rawValue)
        } catch let refused as Refused {
            throw refused
        } catch {
            throw Refused(code: "\(error)")
        }
        self = next
        return posting
    }

    /// The tier on a day: by the history, or the stated one where that is higher.
    func tier(on day: CalendarDay) -> TierStanding {
        let counted = TierQualification.standing(history: history, program: program, on: day)
        guard let statedTier, program.rank(of: statedTier) > program.rank(of: counted.tier) else {
            return counted
        }
        return TierStanding(tier: statedTier, since: nil, until: nil)
    }

    /// The lots of points that hold something on a day, as they are used.
    func openLots(on day: CalendarDay) -> [CaseLot] {
        var seen = self
        _ = seen.lapse(before: day)
        let points = program.points
        let total = seen.held
        guard total > 0 else { return [] }
        let ends = { LotExpiry.effective($0, asset: points, lastActivity: seen.lastActivity) }
        let open = seen.lots.filter { $0.asset == points.id }
        return (LotOrder.take(total, from: open, expiry: ends) ?? []).compactMap { use in
            open.first { $0.id == use.lot }.map {
                CaseLot(earned: $0.earnedOn, points: use.amount, expires: CaseEnd(ends($0)))
            }
        }
    }

    /// Points held on a day.
    func balance(on day: CalendarDay) -> Int64 {
        var seen = self
        _ = seen.lapse(before: day)
        return seen.held
    }

    private var held: Int64 { lots.reduce(0) { $1.asset == program.points.id ? $0 + $1.remaining : $0 } }

    private mutating func accept(_ folio: Folio, today: CalendarDay, dayRate: DayRate?) throws -> Posting {
        guard numbers.insert(Self.naturalKey(of: folio)).inserted else {
            throw Refused(code: folio.kind == .stay ? "stay_duplicate" : "bill_duplicate")
        }
        var receipt = lapse(before: folio.occurredOn)
        let rate = folio.currency == program.currency ? nil : dayRate
        let posted = tier(on: folio.occurredOn).tier
        let earning = try Earning.earn(folio, tier: posted, program: program, dayRate: rate)
        receipt += earning.explanation
        for line in earning.lines { bringIn(line, of: folio) }
        noteActivity(folio)
        receipt += settleTier(on: max(today, folio.occurredOn))
        return Posting(earning: earning, receipt: receipt)
    }

    /// What makes a folio one and the same, as the desk tells it (PTS-08).
    private static func naturalKey(of folio: Folio) -> [String] {
        switch folio.kind {
        case .stay: ["stay", folio.property, folio.number]
        case .bill: ["bill", folio.property, folio.outlet ?? "", folio.occurredOn.description, folio.number]
        }
    }

    private mutating func bringIn(_ line: EarningLine, of folio: Folio) {
        history.append(CounterDay(day: folio.occurredOn, counter: line.asset, amount: line.amount))
        guard let asset = program.asset(line.asset) else { return }
        lots.append(
            Lot(
                id: Int64(history.count), asset: line.asset, kind: .earned, original: line.amount,
                remaining: line.amount, earnedOn: folio.occurredOn,
                expiresOn: LotExpiry.expiresOn(earnedOn: folio.occurredOn, asset: asset), folio: 0))
    }

    private mutating func noteActivity(_ folio: Folio) {
        guard program.assets.contains(where: { $0.expiry?.extendedBy.contains(folio.kind) ?? false }) else {
            return
        }
        lastActivity = max(lastActivity ?? folio.occurredOn, folio.occurredOn)
    }

    private mutating func lapse(before day: CalendarDay) -> [ReceiptLine] {
        var sentences: [ReceiptLine] = []
        for asset in program.assets where asset.expiry != nil {
            let ended = LotExpiry.lapsed(lots, asset: asset, lastActivity: lastActivity, before: day)
            for lot in ended {
                let end = LotExpiry.effective(lot, asset: asset, lastActivity: lastActivity) ?? day
                sentences.append(
                    ReceiptLine(
                        "expiry.lapsed",
                        [
                            "amount": .amount(lot.remaining, asset: asset.id), "earned": .day(lot.earnedOn),
                            "ended": .day(end),
                        ],
                        rule: "expiry", effect: AssetAmount(asset.id, -lot.remaining)))
                if let index = lots.firstIndex(where: { $0.id == lot.id }) { lots[index].remaining = 0 }
            }
        }
        return sentences
    }

    private mutating func settleTier(on day: CalendarDay) -> [ReceiptLine] {
        let standing = tier(on: day)
        let before = lastTier
        lastTier = standing.tier
        guard before != standing.tier else { return [] }
        let rose = program.rank(of: standing.tier) > program.rank(of: before)
        var values: [String: ReceiptValue] = ["from": .tier(before), "to": .tier(standing.tier)]
        if let until = standing.until { values["until"] = .day(until) }
        let key = rose ? (standing.until == nil ? "tier.risen" : "tier.risen_until") : "tier.fallen"
        return [ReceiptLine(key, values)]
    }
}
