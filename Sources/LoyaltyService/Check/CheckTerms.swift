import LoyaltyRules
import PortableSQL

/// What the programs say of the lots and assets of a ledger, worked out once for each version and word, and not for each of
/// millions of lots.
final class CheckTerms {
    private struct Key: Hashable {
        let version: Int32
        let asset: Int32
        let kind: Lot.Kind
        /// The rule of a lot with an end of its own; -1 for any other.
        let rule: Int32
    }

    private let shelf: ProgramShelf
    private let words: CheckScanTable.Words
    private var programs: [Int32: Program] = [:]
    private var ladders: [Int: TierLadder] = [:]
    private var lots: [Key: LotTerms] = [:]
    private var last: (key: Key, terms: LotTerms)?
    private var noticed: [Key: NoticeFirst?] = [:]

    init(_ shelf: ProgramShelf, _ words: CheckScanTable.Words) {
        self.shelf = shelf
        self.words = words
    }

    func program(_ version: Int32, in tx: any SQLTransaction) throws -> Program {
        if let known = programs[version] { return known }
        let program = try shelf.program(Int(version), in: tx)
        programs[version] = program
        return program
    }

    /// Whether something is an asset that members hold by the program of an entry, and no counter.
    func isAsset(_ entry: CheckedEntry, in tx: any SQLTransaction) throws -> Bool {
        try terms(entry.version, entry.asset, .earned, rule: -1, in: tx).isAsset
    }

    /// What the program of an entry says of the lot that it brought in.
    func terms(of lot: CheckedLot, broughtBy entry: CheckedEntry, in tx: any SQLTransaction) throws -> LotTerms {
        try terms(entry.version, lot.asset, lot.kind, rule: lot.kind == .promotional ? entry.rule : -1, in: tx)
    }

    /// How long after a notice what an entry took out may end; nil where it ends without one, or an entry does not tell for
    /// which reason it was made: where membership can lapse and take along what is held.
    func notice(_ entry: CheckedEntry, in tx: any SQLTransaction) throws -> NoticeFirst? {
        let key = Key(version: entry.version, asset: entry.asset, kind: .earned, rule: -1)
        if let known = noticed[key] { return known }
        let program = try program(entry.version, in: tx)
        let forfeits = program.terms.membership?.forfeits ?? false
        let first = forfeits ? nil : program.asset(words.assets.text(entry.asset))?.expiry?.onlyAfterNotice
        noticed[key] = first
        return first
    }

    /// An empty way through the tiers of a program.
    func ladder(of program: Program) -> TierLadder {
        if let known = ladders[program.version] { return known }
        let ladder = TierLadder(program: program, joinedOn: nil)
        ladders[program.version] = ladder
        return ladder
    }

    private func terms(
        _ version: Int32, _ asset: Int32, _ kind: Lot.Kind, rule: Int32, in tx: any SQLTransaction
    ) throws -> LotTerms {
        let key = Key(version: version, asset: asset, kind: kind, rule: rule)
        if let last, last.key == key { return last.terms }
        if let known = lots[key] {
            last = (key, known)
            return known
        }
        let terms = LotTerms(
            try program(version, in: tx), asset: words.assets.text(asset), kind: kind,
            rule: rule < 0 ? "" : words.rules.text(rule))
        lots[key] = terms
        last = (key, terms)
        return terms
    }
}
