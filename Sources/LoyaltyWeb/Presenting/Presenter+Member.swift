import LoyaltyRules
import LoyaltyService

extension Presenter {
    /// The member as the left of a console page shows them.
    func panel(_ view: MemberView, for actor: Actor, revealed person: Person? = nil) -> MemberPanel {
        let isActive = view.standing.status == .active
        return MemberPanel(
            id: "\(view.row.id)",
            name: view.erasedAt == nil ? view.person.name : PrivacyWords(language).t("privacy.erased_name"), cardNumber: CardNumber.grouped(view.cardNumber),
            mobile: person?.mobile ?? view.person.maskedMobile,
            email: person?.email ?? view.person.maskedEmail,
            tierName: tierName(view.tier.tier), tierOrder: program.rank(of: view.tier.tier),
            tierSince: view.tier.since?.description, tierUntil: view.tier.until?.description,
            tierReceiptHref: view.tierOperation.map { SitePath.receipt("\(view.row.id)", String($0)) },
            status: service("status." + view.standing.status.rawValue), isActive: isActive,
            joinedOn: "\(view.row.joinedOn)", channel: service("channel." + view.row.channel),
            points: points(view.availablePoints), pointsName: pointsName, heldBack: heldBack(view),
            debts: debts(view) { SitePath.receipt("\(view.row.id)", $0) },
            counters: view.counters.map {
                NamedFigure(
                    name: $0.counter.name.text(in: language), value: amount($0.amount, of: $0.counter.id))
            },
            expiring: expiring(view), progress: progress(view), consents: consents(view),
            canReveal: actor.permissions.contains(.revealMember), isRevealed: person != nil,
            canRecordBill: isActive && actor.permissions.contains(.recordBill),
            canAdjust: isActive && actor.permissions.contains(.adjustPoints),
            canRecordEvent: isActive && actor.permissions.contains(.recordEvent) && !program.names.events.isEmpty,
            canRedeem: isActive && actor.permissions.contains(.redeemReward),
            canGiveTier: isActive && !TierWay.all(in: program, for: actor).isEmpty,
            canTransfer: isActive && actor.permissions.contains(.tradePoints) && !program.terms.transfers.isEmpty,
            canBuy: isActive && actor.permissions.contains(.tradePoints) && !program.terms.purchases.isEmpty,
            canConvert: isActive && actor.permissions.contains(.tradePoints) && !program.terms.conversions.isEmpty,
            canPool: isActive && actor.permissions.contains(.tradePoints) && program.terms.pool != nil,
            canRenew: isActive && actor.permissions.contains(.grantTier) && program.terms.membership != nil,
            canMerge: view.standing.status != .closed && actor.permissions.contains(.mergeMembers),
            canHold: isActive && actor.permissions.contains(.holdPoints),
            canClaim: isActive && actor.permissions.contains(.openClaim),
            canOpenConduct: actor.permissions.contains(.openConductCase),
            canManageCards: actor.permissions.contains(.manageCards),
            canUpdate: isActive && actor.permissions.contains(.updateMember),
            canHandleRequests: actor.permissions.contains(.handleRequests), dataNotes: dataNotes(view),
            tierReasons: view.tierReasons.map(renderer.sentence), keeping: keeping(view),
            benefits: benefits(view, at: actor.properties.flatMap { $0.count == 1 ? $0.first : nil }),
            membership: membership(view), birthday: view.traits.birthday?.description,
            tags: view.traits.tags.sorted().joined(separator: " "),
            referrerHref: view.referrer.map { SitePath.member("\($0)") },
            origin: view.origin.map { row in
                JoiningWords(language).origin(row) { moment($0, at: view.row.property) }
            } ?? [],
            choices: isActive ? view.choices.map { choice($0, action: chooser(view, actor)) } : [],
            holds: holds(view, for: actor))
    }

    /// That the person was forgotten, that the membership is suspended, and which limits stand to what is done with the data.
    private func dataNotes(_ view: MemberView) -> [String] {
        let words = PrivacyWords(language)
        let erased = view.erasedAt.map { words.t("privacy.erased_on", "\(BusinessDay.of($0, timeZone: zone(view.row.property)))") }
        let rests = view.standing.suspendedBy == 0 ? [] : [web("conduct.rests")]
        let special = view.special.map { words.t("profile.panel_special", $0) }
        let health = view.healthCount > 0 ? words.t("profile.panel_health", String(view.healthCount)) : nil
        return [erased, special, health].compactMap { $0 } + rests + view.limits.map(words.limit)
    }

    /// Where a clerk sends what a member chooses; nil for who may not.
    private func chooser(_ view: MemberView, _ actor: Actor) -> ((String) -> String)? {
        guard actor.permissions.contains(.redeemReward) else { return nil }
        let member = "\(view.row.id)"
        return { SitePath.choice(member, $0) }
    }

    /// A ledger row; `receipt` makes the address of its receipt. The day on which the points end is that of
    /// today, with every extension.
    func row(_ line: LedgerLine, of view: MemberView, receipt: (String) -> String) -> LedgerRow {
        let entry = line.entry
        return LedgerRow(
            day: "\(entry.occurredOn)", time: recorded(entry),
            text: service("operation." + line.operation), propertyName: property(entry.property),
            assetName: assetName(entry.asset),
            amount: Formats.signed(entry.amount, decimals: program.decimals(of: entry.asset)),
            negative: entry.amount < 0, balance: amount(entry.balanceAfter, of: entry.asset),
            expiresOn: view.lots.first { $0.lot.id == entry.sequence }.map { $0.ends?.description }
                ?? line.expiresOn?.description, receiptHref: receipt(String(entry.operation)),
            reversed: line.reversedBy != nil, reversalOf: entry.reverses != 0)
    }

    /// What a line of the ledger is an amount of: an asset, a counter, or what is owed of an asset.
    func assetName(_ id: String) -> String {
        let name = program.name(of: id, in: language)
        return Debt.asset(of: id) == nil ? name : web("debt.asset", name)
    }

    /// The time of recording; with its day where that is not the business day itself.
    private func recorded(_ entry: EntryRow) -> String {
        let zone = zone(entry.property)
        guard BusinessDay.of(entry.recordedAt, timeZone: zone) == entry.occurredOn else {
            return moment(entry.recordedAt, at: entry.property)
        }
        return BusinessDay.time(entry.recordedAt, timeZone: zone)
    }

    /// A stay or bill with what the reader may do about it; `points` is what it came to.
    func row(_ folio: FolioRow, points earned: Int64, for actor: Actor) -> StayRow {
        let member = "\(folio.member)"
        let mayCorrect =
            folio.status == .posted && actor.permissions.contains(.correctFolio)
            && (folio.folio.property.isEmpty || actor.covers(folio.folio.property))
        let kind = folio.folio.kind
        let isStay = kind == .stay
        let net = folio.folio.lines.reduce(Int64(0)) { $0 + $1.net }
        return StayRow(
            kind: isStay ? .stay : kind == .bill ? .bill : .event, arrival: "\(folio.folio.arrival)",
            departure: isStay ? "\(folio.folio.departure)" : nil, property: place(folio.folio),
            number: folio.folio.number, amount: kind == .event ? "–" : money(net, folio.folio.currency), points: points(earned),
            status: service("status." + folio.status.rawValue), isCancelled: folio.status == .cancelled,
            revision: Int(folio.revision), receiptHref: SitePath.receipt(member, String(folio.operation)),
            correctHref: mayCorrect && kind != .event ? SitePath.correction(member, String(folio.id)) : nil,
            cancelHref: mayCorrect ? SitePath.cancellation(member, String(folio.id)) : nil)
    }

    /// The hotel of a stay; hotel and outlet of a bill; what happened, of an event.
    func place(_ folio: Folio) -> String {
        if let event = folio.details.event {
            let name = program.event(event)?.name.text(in: language) ?? event
            return folio.property.isEmpty ? name : property(folio.property) + " · " + name
        }
        guard let outlet = folio.outlet else { return property(folio.property) }
        let name = program.property(folio.property)?.outlet(outlet)?.name.text(in: language) ?? outlet
        return property(folio.property) + " · " + name
    }

    func lots(_ view: MemberView) -> [LotRow] {
        view.lots.reversed().map { lot, ends in
            LotRow(
                earnedOn: "\(lot.earnedOn)", kind: service("lot." + lot.kind.rawValue),
                original: amount(lot.original, of: lot.asset),
                remaining: amount(lot.remaining, of: lot.asset),
                expiresOn: ends?.description, expired: ends.map { $0 < view.today } ?? false,
                waitsForNotice: view.notices[lot.id]?.isAwaited ?? false, notice: told(view.notices[lot.id]),
                isSoon: ends.map { $0 >= view.today && $0 <= view.today.adding(days: 30) } ?? false)
        }
    }

    /// That the member was reminded of an end; nil while they were not.
    private func told(_ notice: LotNotice?) -> String? {
        guard let notice, let told = notice.toldOn else { return nil }
        return notice.deliveredOn.map { web("lots.reminded", "\($0)") } ?? web("lots.reminder_waits", "\(told)")
    }

    /// What is left of the points and free, by the day on which it ends, soonest first; what never ends comes last.
    func ends(_ view: MemberView) -> [LotRow] {
        let open = view.lots.filter {
            $0.lot.asset == program.points.id && $0.lot.free > 0
                && $0.ends.map { $0 >= view.today } ?? true
        }
        struct End: Hashable {
            let day: CalendarDay?
            let isAwaited: Bool
            // What waits for a notice is the next that may end.
            var place: Int { day?.number ?? (isAwaited ? 0 : .max) }
        }
        let groups = Dictionary(grouping: open) { End(day: $0.ends, isAwaited: view.notices[$0.lot.id]?.isAwaited ?? false) }
        return groups.keys.sorted { $0.place < $1.place }.compactMap { end -> LotRow? in
            let day = end.day
            guard let lots = groups[end]?.map(\.lot), let first = lots.map(\.earnedOn).min(),
                let last = lots.map(\.earnedOn).max()
            else { return nil }
            var kinds: [String] = []
            for lot in lots where !kinds.contains(lot.kind.rawValue) { kinds.append(lot.kind.rawValue) }
            let sums = (
                lots.reduce(Int64(0)) { $0 + $1.original }, lots.reduce(Int64(0)) { $0 + $1.free }
            )
            return LotRow(
                earnedOn: first == last ? "\(first)" : "\(first) – \(last)",
                kind: kinds.map { service("lot." + $0) }.joined(separator: language == .english ? ", " : "、"),
                original: points(sums.0), remaining: points(sums.1), expiresOn: day?.description,
                expired: false, waitsForNotice: end.isAwaited,
                notice: lots.compactMap { told(view.notices[$0.id]) }.min(),
                isSoon: day.map { $0 <= view.today.adding(days: 30) } ?? false)
        }
    }

    /// A receipt as page, slip and portal show it.
    func receipt(
        _ operation: OperationView, of view: MemberView, memberHref: String?
    ) -> ReceiptModel {
        let row = operation.row
        let pointsEntries = operation.entries.filter { $0.asset == program.points.id }
        var model = ReceiptModel(
            title: service("operation." + row.name), memberName: view.person.name, memberHref: memberHref,
            cardNumber: CardNumber.grouped(view.cardNumber), operationNumber: String(row.id),
            day: "\(row.occurredOn)", recordedAt: moment(row.recordedAt, at: row.property),
            propertyName: operation.folio.map { place($0.folio) } ?? property(row.property), actor: nil,
            programVersion: web("receipt.version", String(row.programVersion)),
            source: operation.folio.map {
                service("folio_kind." + $0.folio.kind.rawValue) + " " + $0.folio.number
            },
            lines: Presenter(language: language, program: operation.program, showsNotes: showsNotes)
                .lines(operation.receipt),
            totals: totals(operation),
            balanceAfter: pointsEntries.last.map { points($0.balanceAfter) }
                ?? points(view.standing.balances[program.points.id].held),
            pointsName: pointsName)
        let reason = ReasonText.words(row.reason, web, showsNote: showsNotes)
        if !reason.isEmpty { model.reason = reason }
        return model
    }

    /// A link to the receipt behind a ledger line, for example `Bill 2026-11-22`.
    func link(_ line: LedgerLine, receipt: (String) -> String) -> ReceiptModel.Link {
        ReceiptModel.Link(
            label: service("operation." + line.operation) + " \(line.entry.occurredOn)",
            href: receipt(String(line.entry.operation)))
    }

    private func totals(_ operation: OperationView) -> [NamedFigure] {
        var sums: [(asset: String, amount: Int64)] = []
        for entry in operation.entries {
            if let index = sums.firstIndex(where: { $0.asset == entry.asset }) {
                sums[index].amount += entry.amount
            } else {
                sums.append((entry.asset, entry.amount))
            }
        }
        return sums.map {
            NamedFigure(
                name: assetName($0.asset),
                value: Formats.signed($0.amount, decimals: program.decimals(of: $0.asset)))
        }
    }
}
