import LoyaltyRules
import PortableSQL

/// What two accounts of one person tell: taken over field by field when they are merged, and given back when they are parted.
///
/// No number and no address changes its account: whoever tells those of either account is served by the one that stays, and once
/// they are parted each is found by its own again.
enum MergePerson {
    /// What an account tells; nil where the person was forgotten.
    static func values(of member: MemberID, keyring: Keyring, in tx: any SQLTransaction) throws -> MergeValues? {
        guard let row = try MemberTable.row(member, in: tx),
            let person = try MemberTable.person(member, keyring: keyring, in: tx)
        else { return nil }
        return MergeValues(
            name: person.name, mobile: person.mobile, email: person.email, language: row.language,
            birthday: try MemberTable.traits(member, in: tx).birthday?.description,
            profile: try ProfileTable.row(member, keyring: keyring, in: tx).profile)
    }

    /// Takes chosen fields over into the account that stays, and keeps what stood there.
    /// - Returns: the fields that were taken.
    static func take(
        _ chosen: Set<MergeField>, _ pair: MemberPair, operation: Int64, in context: OperationContext
    ) throws -> [MergeField] {
        let (leaving, staying, tx) = (pair.giver.member, pair.receiver.member, context.tx)
        guard !chosen.isEmpty, let mine = try values(of: staying, keyring: context.keyring, in: tx),
            let theirs = try values(of: leaving, keyring: context.keyring, in: tx)
        else { return [] }
        let layer = MergeLayer(mine, taking: chosen, from: theirs)
        guard !layer.taken.isEmpty else { return [] }
        // Whoever had the use of their data restricted has it in neither account used for something else.
        for member in [leaving, staying] { try PrivacyPosting.demandUse(of: member, in: context) }
        let changedAt = try StandingTable.row(staying, in: tx)?.contactChangedAt
        try write(layer.before, layer.after, of: staying, in: context)
        // A contact that the account did not have is a change like any other: it might be somebody else's.
        if layer.taken.contains(where: \.isContact) {
            try StandingTable.noteContactChange(of: staying, at: context.now, in: tx)
        }
        let row = MergedPersonTable.Row(
            operation: operation, leaving: leaving, layer: layer, contactChangedAt: changedAt, mergedAt: context.now, stands: true)
        try MergedPersonTable.insert(row, of: staying, keyring: context.keyring, in: tx)
        return layer.taken
    }

    /// Gives back what a merge had taken over, but for what was changed since.
    static func giveBack(_ merge: MergeTable.Row, in context: OperationContext) throws {
        let (member, keyring, tx) = (merge.survivor, context.keyring, context.tx)
        let rows = try MergedPersonTable.list(of: member, keyring: keyring, in: tx)
        guard let place = rows.firstIndex(where: { $0.operation == merge.operation }),
            let now = try values(of: member, keyring: keyring, in: tx)
        else { return }
        let row = rows[place]
        let earlier = rows[..<place].map { (layer: $0.layer, stands: $0.stands) }
        let parted = row.layer.parted(now, under: earlier)
        try write(now, parted, of: member, in: context)
        let others = (rows[..<place] + rows[(place + 1)...]).filter(\.stands).map(\.layer)
        for (field, kind) in [(MergeField.mobile, LookupKind.mobile), (.email, .email)]
        where row.layer.taken.contains(field) && !others.contains(where: { $0.taken.contains(field) }) {
            // Put right meanwhile: what the account had before it was merged leads to it no more.
            let own = row.layer.own(field, under: earlier).text(field)
            guard !own.isEmpty, own != parted.text(field) else { continue }
            try LookupTable.release(kind, keyring.blindIndex(kind.rawValue, of: own), of: member, in: tx)
        }
        // The account has its own contacts back: they are nothing new to it.
        if try StandingTable.row(member, in: tx)?.contactChangedAt == row.mergedAt {
            try StandingTable.noteContactChange(of: member, at: row.contactChangedAt, in: tx)
        }
    }

    private static func write(
        _ old: MergeValues, _ new: MergeValues, of member: MemberID, in context: OperationContext
    ) throws {
        guard new != old else { return }
        let (keyring, tx) = (context.keyring, context.tx)
        let (before, after) = (person(old), person(new))
        if after != before {
            try SearchTable.delete(SearchWords.tokens(for: before, keyring: keyring), of: member, in: tx)
            try SearchTable.insert(SearchWords.tokens(for: after, keyring: keyring), of: member, in: tx)
            try MemberTable.update(after, of: member, keyring: keyring, at: context.now, in: tx)
        }
        if new.language != old.language { try MemberTable.setLanguage(new.language, of: member, in: tx) }
        if new.birthday != old.birthday {
            let tags = try MemberTable.traits(member, in: tx).tags
            try MemberTable.putTraits(birthday: new.birthday.flatMap { MonthDay($0) }, tags: tags, of: member, in: tx)
        }
        if new.profile != old.profile {
            var row = try ProfileTable.row(member, keyring: keyring, in: tx)
            row.profile = new.profile
            try ProfileTable.put(row, of: member, keyring: keyring, in: tx)
        }
        let changes = MergeField.allCases.map { ProfileChange($0.rawValue, old.text($0), new.text($0)) }
        try ProfileHistory.record(changes, channel: "merge", of: member, in: context)
    }

    private static func person(_ values: MergeValues) -> Person {
        Person(name: values.name, mobile: values.mobile, email: values.email)
    }
}
