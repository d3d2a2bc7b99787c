import LoyaltyRules
import PortableSQL

/// A member's locked account during one operation: appends entries in sequence, keeps balances, lots and
/// tier in step, and writes the operation with its receipt at the end.
final class MemberAccount {
    /// What every entry of the operation has in common.
    struct Heading {
        let name: String
        let occurredOn: CalendarDay
        let property: String
        /// The day on which the fact began: arrival of a stay.
        var began: CalendarDay?
        var folio: Int64 = 0
        var importID: Int64 = 0
        var reason = ""
    }

    let context: OperationContext
    let program: Program
    let heading: Heading
    let operationID: Int64
    private(set) var standing: StandingRow
    private(set) var lines: [ReceiptLine] = []
    private var counterHistory: [CounterDay]?
    private var knownTraits: MemberTraits?
    private var hasArrivals = false
    /// Entries that are written together at the end; nil when each is written at once.
    private var gathered: [EntryRow]?
    /// The sequence of the entry that this operation wrote last; 0 before the first.
    private var lastWritten: Int64 = 0
    /// The entries of which the member is told.
    private var told: [Int64] = []
    /// The entries that give staff something to do.
    private var tasks: [Int64] = []
    /// Whether something moved that brings a tier, since the tier was settled.
    private var tierMoved = false
    /// The way through the tiers by each version asked for; it grows with what is appended.
    private var ladders: [Int: TierLadder] = [:]
    /// The ladders of the last time, as far as they were not asked for yet: a title may have been given since.
    private var recalled: [Int: TierLadder] = [:]

    var member: MemberID { standing.member }
    /// Whether the account is merged into another, or parted from it again: its tier moves, and nobody is told, given or
    /// asked anything for that.
    var isGivenUp = false
    /// Whether this operation wrote an entry.
    var hasWritten: Bool { lastWritten > 0 }
    private var tx: any SQLTransaction { context.tx }

    /// Locks a member's account; `operation` is the number that it has in common with another member's part of it.
    /// - Parameter isMerged: whether it is an account that was merged and is opened all the same, to be parted again.
    /// - Throws: `Refusal` `member_unknown`, `member_closed`, `member_merged`.
    init(
        _ reference: MemberReference, program: Program, heading: Heading, operation: Int64? = nil, isMerged: Bool = false,
        in context: OperationContext
    ) throws {
        guard let id = try reference.known ?? reference.find(in: context),
            var standing = try Self.lock(id, in: context)
        else { throw Refusal(.memberUnknown) }
        let merge = standing.status == .closed ? try MergeTable.of(id, in: context.tx) : nil
        if let merge, reference.known == nil {
            // Whoever shows the old card is served by the account that stayed.
            guard let serving = try Self.lock(MergeTable.serving(merge.survivor, in: context.tx), in: context) else {
                throw Refusal(.memberUnknown)
            }
            standing = serving
        } else if let merge, !isMerged {
            context.concerns(id)
            let serving = try MergeTable.serving(merge.survivor, in: context.tx)
            throw Refusal(.memberMerged, ["card": .text(try CardTable.number(of: serving, in: context.tx) ?? "")])
        }
        context.concerns(standing.member)
        guard standing.status == .active || (isMerged && merge != nil) || PlantedBug.closedMemberServed.isPlanted else {
            throw Refusal(.memberClosed)
        }
        try SpendingGuard.check(standing, operation: heading.name, in: context)
        self.context = context
        self.program = program
        self.heading = heading
        self.standing = standing
        operationID = operation ?? context.newID()
        recall()
    }

    private static func lock(_ id: MemberID, in context: OperationContext) throws -> StandingRow? {
        try context.gathered?.standing(of: id) ?? StandingTable.lock(id, at: context.now, in: context.tx)
    }

    /// Takes up what is known of the member's past; a member without entries has none.
    private func recall() {
        if standing.entryCount == 0 {
            counterHistory = []
            hasArrivals = true
        } else if let past = context.programs.pasts.take(member, entryCount: standing.entryCount),
            past.operation == standing.lastOperation
        {
            counterHistory = past.days
            hasArrivals = past.hasArrivals
            recalled = past.ladders
        }
    }

    /// Writes in one statement what is appended meanwhile; nothing in between may read the entries.
    func together(_ appending: () throws -> Void) throws {
        gathered = []
        try appending()
        try EntryInsert.insert(gathered ?? [], in: tx)
        gathered = nil
    }

    /// Adds sentences to the receipt.
    func explain(_ more: [ReceiptLine]) { lines += more }

    /// Appends an entry; `lifetime` says whether it counts into what the member gained in all, `folio` to which
    /// folio it belongs where that is not the operation's, `dated` on which day and by which program it came about where
    /// these are not the operation's.
    /// - Returns: the entry's sequence.
    func append(
        rule: String, asset: String, amount: Int64, account: String, reverses: Int64 = 0, lifetime: Bool = true,
        folio: Int64? = nil, dated: (on: CalendarDay, by: Program)? = nil
    ) throws -> Int64 {
        let named = dated?.on ?? heading.occurredOn
        let occurredOn = PlantedBug.entryOfToday.isPlanted ? BusinessDay.of(context.now, timeZone: "Asia/Shanghai") : named
        var balance = standing.balances[asset]
        let (held, overflow) = balance.held.addingReportingOverflow(amount)
        guard !overflow, held <= Decimals.largestAmount * 1_000 else { throw Refusal(.balanceTooLarge) }
        guard held >= 0 || asset.hasSuffix(Program.restSuffix) else {
            throw Refusal(.pointsAlreadySpent, ["missing": .amount(-held, asset: asset)])
        }
        balance.held = held
        if lifetime { balance.lifetime += amount }
        standing.balances[asset] = balance
        standing.entryCount += 1
        standing.lastOperation = operationID
        let entry = EntryRow(
            member: member, sequence: standing.entryCount, operation: operationID, rule: rule, asset: asset,
            amount: amount, balanceAfter: PlantedBug.entryWithOldBalance.isPlanted ? held - amount : held, account: account,
            property: heading.property, folio: folio ?? heading.folio, occurredOn: occurredOn, recordedAt: context.now,
            programVersion: PlantedBug.entryOfFirstVersion.isPlanted ? 1 : (dated?.by ?? program).version,
            reverses: PlantedBug.entryWithoutItsReversal.isPlanted ? 0 : reverses, importID: heading.importID)
        if let many = context.gathered {
            many.add(entry)
        } else if gathered == nil {
            try EntryInsert.insert([entry], in: tx)
        } else {
            gathered?.append(entry)
        }
        lastWritten = entry.sequence
        let terms = program.asset(asset)
        // What ended, or passes from one account of a person to another, is no news.
        let isNew = amount > 0 && reverses == 0 && rule != "expiry" && account != Accounts.merge
        if terms?.message != nil, isNew { told.append(entry.sequence) }
        if terms?.task != nil, isNew { tasks.append(entry.sequence) }
        if terms?.tier != nil { tierMoved = true }
        // What ended does so on the day that was known: it tells a ladder nothing.
        guard rule != "expiry" else { return entry.sequence }
        let day = CounterDay(day: occurredOn, counter: asset, amount: amount, from: heading.began ?? occurredOn)
        guard !PlantedBug.entryForgotten.isPlanted else { return entry.sequence }
        counterHistory?.append(day)
        for version in ladders.keys { ladders[version]?.add(day) }
        for version in recalled.keys { recalled[version]?.add(day) }
        return entry.sequence
    }

    /// What was ever posted for the member, day by day: since when a tier is held may lie years back.
    func days(withArrivals: Bool) throws -> [CounterDay] {
        if let counterHistory, hasArrivals || !withArrivals { return counterHistory }
        let days =
            withArrivals
            ? try LedgerTable.daysWithArrivals(of: member, in: tx) : try LedgerTable.days(of: member, in: tx)
        hasArrivals = withArrivals
        counterHistory = days
        return days
    }

    /// The member's way through the tiers of a program.
    func ladder(under program: Program) throws -> TierLadder {
        if let ladder = ladders[program.version] { return ladder }
        let needs = program.needs
        let titles = needs.titles ? try TitleTable.all(of: member, in: tx) : []
        if let known = recalled.removeValue(forKey: program.version), known.isWalked(with: titles) {
            ladders[program.version] = known
            return known
        }
        var ladder = context.programs.ladder(of: program).fresh(
            joinedOn: needs.traits ? try traits(asked: needs).joinedOn : nil, titles: titles)
        ladder.add(try days(withArrivals: needs.arrivals))
        ladders[program.version] = ladder
        return ladder
    }

    /// What rules may know of the member; nothing where none of them asks.
    func traits(asked needs: ProgramNeeds) throws -> MemberTraits {
        if let knownTraits { return knownTraits }
        let traits = needs.traits ? try MemberTable.traits(member, in: tx) : MemberTraits()
        knownTraits = traits
        return traits
    }

    /// Notes a tier given otherwise than by counting: the ladder has to be walked anew.
    func add(_ title: TierTitle) throws {
        try TitleTable.insert(title, id: context.newID(), operation: operationID, of: member, in: tx)
        ladders = [:]
    }

    /// Takes back the titles that an operation gave: the ladder has to be walked anew.
    /// - Returns: whether there were any.
    func withdrawTitles(of operation: Int64) throws -> Bool {
        let ids = try TitleTable.ids(ofOperation: operation, member: member, in: tx)
        for id in ids { try TitleTable.withdraw(id, of: member, by: operationID, in: tx) }
        ladders = [:]
        return !ids.isEmpty
    }

    /// Membership on a day, by what was counted and what staff renewed.
    func membership(on day: CalendarDay) throws -> MembershipStanding {
        guard let terms = program.terms.membership else { return .active(until: nil) }
        return MembershipTerm.standing(
            try ladder(under: program), terms: terms, renewedOn: try RenewalTable.days(of: member, in: tx), on: day)
    }

    /// The rank of the tier that was last settled: some ends of points go by it.
    var rank: Int { program.rank(of: standing.tier.tier) }

    /// The last day of a lot, with everything that moves it; nil for never.
    func lastDay(of lot: Lot) -> CalendarDay? {
        guard let asset = program.asset(lot.asset) else { return lot.expiresOn }
        return LotExpiry.effective(lot, asset: asset, lastActivity: standing.lastActivity, rank: rank)
    }

    /// Works out the tier as of a day after the entries of this operation, by the program in force on that day, and
    /// says why if it changed; gives what reaching a tier gives.
    func settleTier(on today: CalendarDay) throws {
        tierMoved = false
        let before = standing.tier
        let day = max(today, heading.occurredOn)
        let ruling = try context.program(on: day)
        let ladder = try ladder(under: ruling)
        standing.tier = ladder.standing(on: PlantedBug.tierOfYesterday.isPlanted ? day.adding(days: -1) : day)
        standing.tierAsOf = day
        standing.tierVersion = ruling.version
        guard !isGivenUp else { return }
        guard standing.tier.tier != before.tier else {
            // Reached again, or kept for another term.
            explain(TierExplanation.lines(from: before, to: standing.tier, ladder: ladder, on: day))
            _ = try TierGiftPosting.settle(on: day, by: ruling, in: self)
            return
        }
        var why = TierExplanation.lines(from: before, to: standing.tier, ladder: ladder, on: day)
        explain(why)
        why += try TierGiftPosting.settle(on: day, by: ruling, in: self)
        let rose = ruling.rank(of: standing.tier.tier) > ruling.rank(of: before.tier)
        try context.emit(
            rose ? "tier.upgraded" : "tier.downgraded", ["from": before.tier, "to": standing.tier.tier])
        // An import tells of years past: its guests have known for long.
        guard heading.importID == 0 else { return }
        try MemberNotice.post(
            rose ? .upgraded : .downgraded, why, tier: standing.tier.tier, program: ruling, in: context)
    }

    /// Notes consumption on a day, or works it out anew after a cancellation.
    func noteActivity(_ day: CalendarDay?) { standing.lastActivity = day }

    /// Repays what is owed, then writes the operation with its receipt, and the member's row.
    /// - Parameter keepingPast: whether the past is worth keeping for the member's next fact.
    func save(keepingPast: Bool = false) throws {
        if !PlantedBug.debtNotRepaid.isPlanted { try DebtPosting.repay(in: self) }
        if tierMoved { try settleTier(on: context.today(at: heading.property, in: program)) }
        if !told.isEmpty { try GivenNotice.post(told, in: self) }
        if !tasks.isEmpty { try TaskPosting.open(tasks, in: self) }
        let row = OperationRow(
            member: member, id: operationID, name: heading.name, occurredOn: heading.occurredOn,
            recordedAt: context.now, programVersion: program.version, property: heading.property,
            folio: heading.folio, importID: heading.importID, actor: context.actor.id, reason: heading.reason)
        let receipt = StoredJSON.encode(Receipt(programVersion: program.version, lines: lines))
        context.written = heading.name
        if let many = context.gathered { return many.add(row, receipt: receipt, standing) }
        try LedgerTable.insert(row, receipt: receipt, in: tx)
        if !PlantedBug.standingNotSaved.isPlanted || standing.entryCount % 16 != 0 {
            try StandingTable.save(standing, at: context.now, in: tx)
        }
        guard keepingPast, lastWritten == standing.entryCount, let counterHistory else { return }
        context.programs.pasts.keep(
            KnownPasts.Past(
                entryCount: lastWritten, operation: operationID, days: counterHistory, hasArrivals: hasArrivals,
                ladders: ladders),
            of: member)
    }

    /// Takes from a lot under an entry of this operation.
    func use(_ use: LotUse, entry: Int64) throws {
        if let many = context.gathered { return many.use(use, entry: entry, of: member) }
        try LotTable.use([use], entry: entry, of: member, in: tx)
    }

    /// The answer that tells of this operation.
    func posted(folio: Int64? = nil, points before: Int64, hold: Int64? = nil) -> Posted {
        let points = program.points.id
        return Posted(
            operation: OperationReference(member: member, operation: operationID), folio: folio, hold: hold,
            points: standing.balances[points].held - before, balance: standing.balances[points].held,
            tier: standing.tier.tier, receipt: Receipt(programVersion: program.version, lines: lines))
    }
}
