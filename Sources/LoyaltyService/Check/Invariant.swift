/// What must always hold in the ledger and `tessera check` works out anew, by its number in docs/internals/invariants.md.
public enum Invariant: String, Sendable, Codable, CaseIterable {
    case entriesAddUp = "I-2"
    case amounts = "I-4"
    case lotsAddUp = "I-6"
    case lotUses = "I-7"
    case endings = "I-10"
    case lotTerms = "I-11"
    case reversals = "I-12"
    case debts = "I-13"
    case holds = "I-14"
    case floors = "I-15"
    case conversions = "I-20"
    case sequence = "I-23"
    case guards = "I-24"
    case tiers = "I-26"
    case chain = "I-28"

    /// What was verified, for whoever runs the server.
    public var sentence: String {
        switch self {
        case .entriesAddUp: "Every balance is the sum of its entries: after each entry, and in the member's row."
        case .amounts: "Every entry moves something, and no more than a million million units."
        case .lotsAddUp: "What lots have left is what the member holds."
        case .lotUses: "What a lot has left is what it began with, less its recorded uses."
        case .endings: "What had ended is given back in lots of its own, never more than had ended; what needs a notice ended after one."
        case .lotTerms: "Every lot begins, can be used and ends on the days that the program says."
        case .reversals: "What is reversed is reversed once, and by just as much."
        case .debts: "What is owed is what was advanced and not repaid, and nobody who owes has something free."
        case .holds: "What is set aside is what the holds say, and each hold ends once."
        case .floors: "No balance is less than nothing."
        case .conversions: "What was changed into another asset stands on both sides, at the rate of its program; what was moved in a family pool, in both ledgers, with its days."
        case .sequence: "Entries are numbered from 1 without a gap."
        case .guards: "The database lets nobody change or delete what is written once."
        case .tiers: "Every tier is the one that the entries give."
        case .chain: "Operations and entries are those that were sealed; no checkpoint is missing, forged or cut."
        }
    }
}
