import LoyaltyRules
import LoyaltyService

/// Puts two accounts that are compared field by field into words (MEM-16).
struct MergePresenter: Sendable {
    let words: ProfileWords
    let comparison: MergeComparison

    init(_ comparison: MergeComparison, _ language: Language) {
        words = ProfileWords(language)
        self.comparison = comparison
    }

    private var t: Texts { words.t }

    /// The fields in which there is something to choose, with what was chosen in the form, or else is proposed.
    func fields(_ form: Form) -> [MergeFields.Field] {
        comparison.lines.compactMap { line in
            guard let proposal = line.proposal else { return nil }
            let name = MergeFields.name(line.field)
            return MergeFields.Field(
                id: name, name: words.field(line.field.rawValue), staying: value(line.staying, line.field, line.isStayingVerified),
                leaving: value(line.leaving, line.field, line.isLeavingVerified),
                chosen: MergeSide(rawValue: form[name]) ?? proposal.side, why: why(proposal))
        }
    }

    /// The fields in which there is nothing to choose: both tell the same, or only the account that stays tells it.
    func kept() -> [MergePage.Side] {
        comparison.lines.filter { $0.proposal == nil }.map { line in
            let staying = value(line.staying, line.field, line.isStayingVerified)
            return MergePage.Side(
                name: words.field(line.field.rawValue), staying: staying,
                leaving: value(line.leaving, line.field, line.isLeavingVerified), together: staying)
        }
    }

    private func value(_ text: String, _ field: MergeField, _ isVerified: Bool) -> String {
        let value = words.value(text, of: field.rawValue, choices: comparison.choices)
        return isVerified ? t("merge.proved", value) : value
    }

    private func why(_ proposal: MergeProposal.Answer) -> String {
        let reason =
            switch proposal.reason {
            case .onlyTold: t("merge.why_only_told")
            case .verified: t("merge.why_verified")
            case .newer: t("merge.why_newer")
            case .staying: t("merge.why_staying")
            }
        return proposal.side == .staying ? t("merge.proposed_staying", reason) : t("merge.proposed_leaving", reason)
    }
}
