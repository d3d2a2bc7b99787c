/// Whether a member may found, join or leave a family pool, and move points to another member of it (ADV-22, CFL-09).
public enum PoolReview {
    /// Why not.
    public enum Refusal: String, Error, Sendable, Hashable, CaseIterable {
        case notAllowed = "pool_not_allowed"
        case full = "pool_full"
        case alreadyIn = "pool_already_in"
        case notIn = "pool_not_in"
        case notHead = "pool_not_head"
        case headStays = "pool_head_stays"
        case tooSmall = "pool_too_small"
        case limit = "pool_limit"
        case wouldEnd = "pool_would_end"
    }

    /// Checks that the head may take somebody in; a head without a pool founds one. Nobody is in two pools.
    public static func join(_ joiner: PoolSeat?, at head: PoolSeat?, program: Program) throws(Refusal) {
        guard let terms = program.terms.pool else { throw .notAllowed }
        guard joiner == nil else { throw .alreadyIn }
        guard let head else { return }
        guard head.isHead else { throw .notHead }
        guard head.people < terms.members else { throw .full }
    }

    /// Checks that a member may leave: always, also after the program has dropped pools; the head only as the last.
    public static func leave(_ seat: PoolSeat?, program: Program) throws(Refusal) {
        guard let seat else { throw program.terms.pool == nil ? .notAllowed : .notIn }
        guard !seat.isHead || seat.people <= 1 else { throw .headStays }
    }

    /// Checks a move to another member of the same pool; `movedThisYear` is what the member moved before in the calendar
    /// year.
    public static func move(
        _ amount: AssetAmount, from giver: PoolSeat?, to receiver: PoolSeat?, movedThisYear: Int64, program: Program
    ) throws(Refusal) {
        _ = try terms(of: amount, program)
        guard let giver, giver.pool == receiver?.pool else { throw .notIn }
        try move(amount, movedThisYear: movedThisYear, program: program)
    }

    /// Checks how much is moved, whoever gets it.
    public static func move(_ amount: AssetAmount, movedThisYear: Int64, program: Program) throws(Refusal) {
        let terms = try terms(of: amount, program)
        guard amount.amount >= max(1, terms.atLeast) else { throw .tooSmall }
        guard amount.amount <= terms.atMostPerYear - movedThisYear else { throw .limit }
    }

    private static func terms(of amount: AssetAmount, _ program: Program) throws(Refusal) -> PoolTerms {
        guard let terms = program.terms.pool, terms.asset == amount.asset else { throw .notAllowed }
        return terms
    }

    /// A part of a lot in the hands of the receiver: of the same kind, earned on the same day, ending on the same day; it
    /// belongs to no stay there.
    public static func moved(_ amount: Int64, of lot: Lot, as id: Int64) -> Lot {
        Lot(
            id: id, asset: lot.asset, kind: lot.kind, original: amount, remaining: amount, earnedOn: lot.earnedOn,
            expiresOn: lot.expiresOn, folio: 0, availableOn: lot.availableOn)
    }

    /// Checks that no lot would be over at once: activity, tier and membership, which may move an end, are those of who
    /// holds it.
    public static func ends(
        _ lots: [Lot], asset: Asset, lastActivity: CalendarDay?, rank: Int, membership: MembershipStanding,
        terms: MembershipTerms?, on day: CalendarDay
    ) throws(Refusal) {
        guard MembershipForfeit.lost(lots, standing: membership, terms: terms).isEmpty else { throw .wouldEnd }
        for lot in lots {
            let end = LotExpiry.effective(lot, asset: asset, lastActivity: lastActivity, rank: rank)
            if let end, end < day { throw .wouldEnd }
        }
    }

    /// What the giver is told; `card` is the end of the receiver's card number.
    public static func sent(_ amount: AssetAmount, to card: String) -> ReceiptLine {
        ReceiptLine(
            "pool.sent", ["amount": .amount(amount.amount, asset: amount.asset), "card": .text(card)],
            rule: PoolTerms.rule, effect: AssetAmount(amount.asset, -amount.amount))
    }

    /// What the receiver is told: how much came, and until when each part of it is good.
    public static func received(_ amount: AssetAmount, from card: String, as lots: [Lot]) -> [ReceiptLine] {
        var ends: [(day: CalendarDay, amount: Int64)] = []
        for lot in lots {
            guard let day = lot.expiresOn else { continue }
            if let place = ends.firstIndex(where: { $0.day == day }) {
                ends[place].amount += lot.original
            } else {
                ends.append((day, lot.original))
            }
        }
        let line = ReceiptLine(
            "pool.received", ["amount": .amount(amount.amount, asset: amount.asset), "card": .text(card)],
            rule: PoolTerms.rule, effect: amount)
        return [line]
            + ends.map {
                ReceiptLine(
                    "pool.ends", ["amount": .amount($0.amount, asset: amount.asset), "day": .day($0.day)],
                    rule: PoolTerms.rule)
            }
    }
}
