import LoyaltyRules
import LoyaltyService

extension Presenter {
    /// An account that was merged into another.
    func merged(_ one: MergeView.Duplicate, _ names: ActorNames) -> MergePage.Merged {
        let words = ProfileWords(language)
        let fields = one.taken.map { words.field($0.rawValue) }.joined(separator: language == .english ? ", " : "、")
        return .init(
            id: "\(one.member.member)", name: one.member.name, card: one.member.cardNumber, day: "\(one.mergedOn)",
            taken: fields.isEmpty ? "" : web("merge.taken", fields, names.name(one.actor)))
    }

    /// An account that may be the same person's, with the signs.
    func line(_ duplicate: DuplicateView) -> MemberLine {
        var line = line(duplicate.member)
        line.matched = duplicate.verdict.signs.map(word).joined(separator: " · ")
        return line
    }

    private func word(_ sign: DuplicateReview.Sign) -> String {
        switch sign {
        case .sameDocument: web("duplicate.same_document")
        case .sameMobile: web("duplicate.same_mobile")
        case .sameEmail: web("duplicate.same_email")
        case .sameName: web("duplicate.same_name")
        case .soundsAlike: web("duplicate.sounds_alike")
        case .sameBirthday: web("duplicate.same_birthday")
        case .sameLastFour: web("duplicate.same_last_four")
        case .otherBirthday: web("duplicate.other_birthday")
        }
    }

    /// Two accounts side by side, and what comes of them.
    func sides(_ staying: MemberView, _ leaving: MemberView) -> [MergePage.Side] {
        func kept(_ key: String, _ value: (MemberView) -> String) -> MergePage.Side {
            .init(name: web(key), staying: value(staying), leaving: value(leaving), together: value(staying))
        }
        func added(_ name: String, of asset: String) -> MergePage.Side {
            let (one, other) = (staying.standing.balances[asset].held, leaving.standing.balances[asset].held)
            return .init(
                name: name, staying: amount(one, of: asset), leaving: amount(other, of: asset),
                together: amount(one + other, of: asset))
        }
        return [
            kept("merge.card") { CardNumber.grouped($0.cardNumber) }, kept("merge.joined") { "\($0.row.joinedOn)" },
            .init(
                name: web("merge.tier"), staying: tierName(staying), leaving: tierName(leaving),
                together: web("merge.tier_counted")),
        ]
            + program.assets.filter { asset in
                [staying, leaving].contains { $0.standing.balances[asset.id].held != 0 }
            }.map { added($0.name.text(in: language), of: $0.id) }
            + program.counters.filter { counter in
                [staying, leaving].contains { $0.standing.balances[counter.id].held != 0 }
            }.map { added($0.name.text(in: language), of: $0.id) }
    }

    private func tierName(_ view: MemberView) -> String {
        program.tier(view.tier.tier)?.name.text(in: language) ?? view.tier.tier
    }
}
