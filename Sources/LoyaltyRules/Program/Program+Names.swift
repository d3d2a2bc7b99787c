extension Program {
    /// What a rule or a milestone lets members choose; nil when it offers nothing.
    public func choice(of source: String) -> ChoiceTerms? { milestone(source)?.choice ?? rule(source)?.choice }

    /// The name of a rule, milestone, gift of a tier, option, reward, event, price, brand or tier; nil when the document gives none.
    public func displayName(of id: String) -> LocalName? {
        if let rule = rule(id) { return rule.name }
        if let name = milestone(id)?.name ?? tierGift(id)?.name ?? reward(id)?.name ?? event(id)?.name { return name }
        if let price = memberPrices.first(where: { $0.id == id }) { return price.name }
        let choices = milestones.compactMap(\.choice) + earning.compactMap(\.choice)
        if let option = choices.lazy.compactMap({ $0.option(id) }).first { return option.name }
        return names.brands.first { $0.id == id }?.name ?? tier(id)?.name
            ?? tiers.first { $0.prices.contains { $0.id == id } }?.name
    }
}
