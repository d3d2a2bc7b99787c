import LoyaltyRules
import PortableSQL

/// What stands in the columns of a file for a member.
struct ListFileCells {
    let file: ListFileRow
    let program: Program
    let today: CalendarDay
    let desk: Desk

    private var words: Texts { Texts(ServiceTexts.catalogue, file.language) }

    /// Nil for whoever must not stand in it: erased, or with their data restricted (PIPL 47).
    func row(of member: MemberID, in tx: any SQLTransaction) throws -> [String]? {
        guard let row = try MemberTable.row(member, in: tx), let standing = try StandingTable.row(member, in: tx),
            let person = try MemberTable.person(member, keyring: desk.keyring, in: tx),
            try LimitTable.inForce(on: today, of: member, keyring: desk.keyring, in: tx).isEmpty
        else { return nil }
        return try file.columns.map { column in
            let text = try text(column, row, standing, person, in: tx)
            return column == .points ? text : ListFile.harmless(text)
        }
    }

    private func text(
        _ column: ListColumn, _ row: MemberRow, _ standing: StandingRow, _ person: Person, in tx: any SQLTransaction
    ) throws -> String {
        switch column {
        case .card: return try CardTable.number(of: row.id, in: tx) ?? ""
        case .name: return person.name
        case .mobile: return (file.showsContacts ? person.mobile : person.maskedMobile) ?? ""
        case .email: return (file.showsContacts ? person.email : person.maskedEmail) ?? ""
        case .tier: return program.tier(standing.tier.tier)?.name.text(in: file.language) ?? standing.tier.tier
        case .status: return try status(standing, in: tx)
        case .property: return program.property(row.property)?.name.text(in: file.language) ?? row.property
        case .joined: return row.joinedOn.description
        case .channel: return row.channel
        case .points:
            return ReportNumber.plain(standing.balances[program.points.id].held, decimals: program.points.decimals)
        case .lastStay:
            return try FolioTable.stays(of: row.id, in: tx).map(\.departure).max()?.description ?? ""
        }
    }

    private func status(_ standing: StandingRow, in tx: any SQLTransaction) throws -> String {
        if standing.status == .active { return words("list.status_active") }
        return try MergeTable.of(standing.member, in: tx) == nil ? words("list.status_closed") : words("list.status_merged")
    }
}
