import LoyaltyRules
import LoyaltyService

/// Says a condition in words: on its chip, and in a file.
struct FilterWords: Sendable {
    let presenter: Presenter

    private var t: Texts { presenter.web }

    /// All conditions in one line.
    func sentence(_ filter: MemberFilter) -> String {
        filter.isEmpty ? t("found.everybody") : filter.conditions.map(words).joined(separator: " · ")
    }

    func words(_ condition: MemberCondition) -> String {
        switch condition {
        case .tier(let tier): t("found.is_tier", presenter.tierName(tier))
        case .status(let status): t("found.is_status", presenter.service("list.status_" + status.rawValue))
        case .property(let property): t("found.is_property", presenter.property(property))
        case .channel(let channel): t("found.is_channel", self.channel(channel))
        case .joined(let span): t("found.is_joined", self.span(span) { "\($0)" })
        case .birthMonth(let month): t("found.is_birth", String(month))
        case .balance(let asset, let span): t("found.is_held", name(asset), self.span(span) { presenter.amount($0, of: asset) })
        case .ending(let days): t("found.is_ending", String(days))
        case .thisYear(let counter, let span):
            t("found.is_year", name(counter), self.span(span) { presenter.amount($0, of: counter) })
        case .lastStay(let span): t("found.is_stayed", self.span(span) { "\($0)" })
        case .near(let counter, let most): t("found.is_near", name(counter), presenter.amount(most, of: counter))
        case .consent(let purpose, true): t("found.is_with", presenter.service("consent." + purpose.rawValue))
        case .consent(let purpose, false): t("found.is_without", presenter.service("consent." + purpose.rawValue))
        }
    }

    /// How a member joined: what imports wrote stands as it is.
    func channel(_ channel: String) -> String {
        JoinChannel(rawValue: channel).map { presenter.service("channel." + $0.rawValue) } ?? channel
    }

    /// The name of an asset or a counter.
    private func name(_ id: String) -> String {
        let program = presenter.program
        let name = program.asset(id)?.name ?? program.counters.first { $0.id == id }?.name
        return name?.text(in: presenter.language) ?? id
    }

    private func span<Value>(_ span: FilterSpan<Value>, _ words: (Value) -> String) -> String {
        switch (span.from, span.to) {
        case (let from?, let to?): t("found.between", words(from), words(to))
        case (let from?, nil): t("found.from", words(from))
        case (nil, let to?): t("found.to", words(to))
        case (nil, nil): ""
        }
    }
}
