import LoyaltyRules
import PortableSQL

/// Finds what two accounts of one person tell, and which of them tells it better.
struct MergeQuery {
    let keyring: Keyring
    let tx: any SQLTransaction

    /// - Returns: nil where one of the two was forgotten.
    func comparison(staying: MemberID, leaving: MemberID) throws -> MergeComparison? {
        guard let (mine, joined) = try told(staying), let (theirs, joinedThere) = try told(leaving) else { return nil }
        let lines = try MergeField.allCases.compactMap { field -> MergeComparison.Line? in
            let (own, other) = (mine.text(field), theirs.text(field))
            guard !own.isEmpty || !other.isEmpty else { return nil }
            let one = try fact(field, own, of: staying, joined)
            let two = try fact(field, other, of: leaving, joinedThere)
            return MergeComparison.Line(
                field: field, staying: masked(own, field), leaving: masked(other, field), isStayingVerified: one.isVerified,
                isLeavingVerified: two.isVerified,
                proposal: other.isEmpty || own == other ? nil : MergeProposal.judge(staying: one, leaving: two))
        }
        return MergeComparison(lines: lines, choices: try ProfileSettings.choices(in: tx))
    }

    private func told(_ member: MemberID) throws -> (values: MergeValues, joinedAt: Instant)? {
        guard let values = try MergePerson.values(of: member, keyring: keyring, in: tx) else { return nil }
        return (values, try MemberTable.row(member, in: tx)?.joinedAt ?? Instant(milliseconds: 0))
    }

    private func fact(
        _ field: MergeField, _ text: String, of member: MemberID, _ joinedAt: Instant
    ) throws -> MergeProposal.Fact {
        let kind: LookupKind? = field == .mobile ? .mobile : field == .email ? .email : nil
        let provedAt = try kind.flatMap { try LookupTable.provedAt($0, keyring.blindIndex($0.rawValue, of: text), in: tx) }
        let changedAt = try ProfileChangeTable.newest(of: field.rawValue, of: member, in: tx)
        return MergeProposal.Fact(isTold: !text.isEmpty, isVerified: provedAt != nil, toldAt: changedAt ?? joinedAt)
    }

    private func masked(_ text: String, _ field: MergeField) -> String {
        switch field {
        case .mobile: MobileNumber(text)?.masked ?? ""
        case .email: EmailAddress(text)?.masked ?? ""
        default: text
        }
    }
}
