import LoyaltyRules
import PortableSQL

/// Finds members by what a clerk types or scans.
enum MemberSearch {
    /// An exact card number, mobile, e-mail or resident identity card comes first; then words of names, last four digits, and the
    /// numbers of other documents, which two countries may both have given. The number of a stay, of a bill or in another system
    /// finds whom it belongs to.
    static func members(
        _ typed: String, limit: Int, program: Program?, keyring: Keyring, at now: Instant, in tx: any SQLTransaction
    ) throws -> [MemberID] {
        let text = typed.filter { !$0.isNewline }.trimmed
        guard !text.isEmpty, text.count <= 200 else { return [] }
        var found: [MemberID] = []
        func add(_ member: MemberID?) { if let member, !found.contains(member) { found.append(member) } }
        switch CardReading(text) {
        case .number(let number)?: add(try MemberReference.card(number).serving(in: tx, keyring: keyring))
        case .phone(let code)?: add(PhonePass(keyring).member(of: code, at: now))
        case nil: break
        }
        if let mobile = MobileNumber(text) { add(try MemberReference.mobile(mobile).serving(in: tx, keyring: keyring)) }
        if let email = EmailAddress(text) { add(try MemberReference.email(email).serving(in: tx, keyring: keyring)) }
        if let document = try? IdentityDocument(.resident, number: text) {
            let index = keyring.blindIndex("document", of: document.key)
            add(try LookupTable.find(.document, index, in: tx).flatMap { try MergeTable.serving($0.member, in: tx) })
        }
        add(try MemberReference.external(text).serving(in: tx, keyring: keyring))
        for member in try ofNumber(text, program, in: tx) { add(member) }
        let token = SearchWords.token(for: text, keyring: keyring)
        for member in try SearchTable.find(token, limit: limit, in: tx) { add(member) }
        return Array(found.prefix(limit))
    }

    /// Whose stay or bill has a number: a stay's in any hotel, a bill's of any day.
    private static func ofNumber(_ text: String, _ program: Program?, in tx: any SQLTransaction) throws -> [MemberID] {
        guard text.contains(where: \.isNumber), text.utf8.count >= 3 else { return [] }
        let stays = try (program?.properties ?? []).compactMap { try LookupTable.find(.stay, $0.id + "|" + text, in: tx)?.member }
        let bills = try FolioTable.membersOfBill(text, limit: 5, in: tx)
        return try (stays + bills).map { try MergeTable.serving($0, in: tx) }
    }

    static func summary(_ member: MemberID, desk: Desk, in tx: any SQLTransaction) throws -> MemberSummary? {
        guard let row = try MemberTable.row(member, in: tx), let standing = try StandingTable.row(member, in: tx)
        else { return nil }
        let person = try MemberTable.person(member, keyring: desk.keyring, in: tx)
        let points = try desk.programs.newest(in: tx)?.points.id
        return MemberSummary(
            member: member, name: person?.name ?? "", maskedMobile: person?.maskedMobile ?? person?.maskedEmail,
            cardNumber: try CardTable.number(of: member, in: tx) ?? "", tier: standing.tier.tier,
            points: points.map { standing.balances[$0].held } ?? 0, property: row.property)
    }
}

extension String {
    /// Without spaces at either end.
    fileprivate var trimmed: String {
        var text = self[...]
        while text.first?.isWhitespace == true { text = text.dropFirst() }
        while text.last?.isWhitespace == true { text = text.dropLast() }
        return String(text)
    }
}
