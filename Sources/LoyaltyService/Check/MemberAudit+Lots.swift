import LoyaltyRules

/// The lots against the entries that brought them in, their recorded uses, and the balance.
extension MemberAudit {
    mutating func compareLots(_ sums: inout AssetSums, _ found: inout CheckFindings) throws {
        for (number, lot) in lots.enumerated() {
            if let place = place(of: lot.id) { entries[place].lot = Int32(number) }
            sums.add(lot)
        }
        takeUses(&found)
        for lot in lots { try compare(lot, &found) }
        let wrong = sums.assets.filter { sums[$0].hasLot && sums[$0].remaining != sums[$0].held }
        for number in wrong.sorted(by: { asset($0) < asset($1) }) {
            found.differ(
                .lotsAddUp, of: member,
                "lots hold \(sums[number].remaining) \(asset(number)), the entries give \(sums[number].held)")
        }
        for entry in entries where entry.amount > 0 && entry.lot < 0 && !entry.hasUse {
            guard try terms.isAsset(entry, in: tx) else { continue }
            found.differ(
                .lotsAddUp, of: member,
                "lot \(entry.sequence) is gone, its entry brought \(entry.amount) \(asset(entry.asset))")
        }
    }

    /// What was used of each lot, and under each entry: both in their order.
    private func takeUses(_ found: inout CheckFindings) {
        var next = 0
        while next < uses.count {
            let sequence = uses[next].sequence
            var amount: Int64 = 0
            while next < uses.count, uses[next].sequence == sequence {
                amount &+= uses[next].amount
                if let place = place(of: uses[next].lot), entries[place].lot >= 0 {
                    lots[Int(entries[place].lot)].left &-= uses[next].amount
                }
                next += 1
            }
            let place = place(of: sequence)
            if let place { entries[place].hasUse = true }
            let moved = place.map { entries[$0].amount } ?? 0
            if moved != 0 &- amount {
                found.differ(.lotUses, of: member, "entry \(sequence) moved \(moved), its lots moved \(-amount)")
            }
        }
    }

    private func compare(_ lot: CheckedLot, _ found: inout CheckFindings) throws {
        let entry = entry(lot.id)
        guard let entry, entry.amount == lot.original else {
            return found.differ(
                .lotUses, of: member, "lot \(lot.id) began with \(lot.original), its entry says \(entry?.amount ?? 0)")
        }
        let expected = lot.original &+ lot.left
        if lot.remaining != expected {
            found.differ(.lotUses, of: member, "lot \(lot.id) has \(lot.remaining) left, its uses give \(expected)")
        }
        // What was moved in a family pool keeps the days of the lot that it came out of (`PoolAudit`).
        if entry.traits.contains(.pool) { return }
        if lot.earnedOn != entry.day {
            let (one, other) = (CalendarDay(number: Int(lot.earnedOn)), CalendarDay(number: Int(entry.day)))
            found.differ(.lotTerms, of: member, "lot \(lot.id) is of \(one), its entry of \(other)")
        }
        let terms = try terms.terms(of: lot, broughtBy: entry, in: tx)
        for difference in terms.differences(of: lot, earnedOn: entry.day) { found.differ(.lotTerms, of: member, difference) }
    }

    /// The lots as the rules know them, for what few members have; of what folio they are no audit asks.
    var allLots: [Lot] {
        lots.map { lot in
            Lot(
                id: lot.id, asset: asset(lot.asset), kind: lot.kind, original: lot.original, remaining: lot.remaining,
                earnedOn: CalendarDay(number: Int(lot.earnedOn)), expiresOn: CheckedLot.day(lot.expiresOn), folio: 0,
                reserved: lot.reserved, availableOn: CheckedLot.day(lot.availableOn))
        }
    }
}
