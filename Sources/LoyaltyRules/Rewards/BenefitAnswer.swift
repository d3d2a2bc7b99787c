/// What a member has of a benefit at a hotel, and why so and not otherwise (BEN-05, CFL-07).
public struct BenefitAnswer: Sendable, Hashable {
    public let benefit: Benefit
    /// nil for nothing.
    public let value: BenefitValue?
    /// The sentences: by which tier, what it is elsewhere, and with which tier it would be more.
    public let explanation: [ReceiptLine]

    /// What a tier has of each benefit; at no hotel in particular where none is named.
    public static func all(for tier: String, at property: String?, program: Program) -> [BenefitAnswer] {
        program.benefits.map { look(at: $0, for: tier, at: property, program: program) }
    }

    /// What a tier has of a benefit at a hotel.
    public static func look(
        at benefit: Benefit, for tier: String, at property: String?, program: Program
    ) -> BenefitAnswer {
        let general = benefit.values[tier]
        let exception = exception(of: benefit, for: tier, at: property, program)
        let value: BenefitValue? = exception ?? general
        var lines = [sentence("benefit.", value, ["benefit": .words(benefit.name), "tier": .tier(tier)], of: benefit)]
        if let property, value != general {
            lines.append(sentence("benefit.elsewhere_", general, ["property": .property(property)], of: benefit))
        }
        if property == nil {
            lines += others(of: benefit, for: tier, program: program).map {
                sentence("benefit.at_", $0.value, ["property": .property($0.property.id)], of: benefit)
            }
        }
        let higher = program.tiers[min(program.rank(of: tier) + 1, program.tiers.count)...]
        let more = higher.lazy.compactMap { next -> (String, BenefitValue)? in
            let there: BenefitValue? = Self.exception(of: benefit, for: next.id, at: property, program) ?? benefit.values[next.id]
            guard let there, value.map({ $0.isLess(than: there) }) ?? true else { return nil }
            return (next.id, there)
        }.first
        if let (tier, there) = more { lines.append(sentence("benefit.next_", there, ["tier": .tier(tier)], of: benefit)) }
        return BenefitAnswer(benefit: benefit, value: value, explanation: lines)
    }

    /// The hotels at which a tier has something else than elsewhere.
    private static func others(
        of benefit: Benefit, for tier: String, program: Program
    ) -> [(property: Property, value: BenefitValue?)] {
        program.properties.compactMap { property in
            guard let there = exception(of: benefit, for: tier, at: property.id, program), there != benefit.values[tier] else { return nil }
            return (property, there)
        }
    }

    /// The terms of a hotel; nil where it has none of its own for the tier.
    private static func exception(
        of benefit: Benefit, for tier: String, at property: String?, _ program: Program
    ) -> BenefitValue?? {
        guard let place = property.flatMap({ program.property($0) }) else { return nil }
        let here = Situation(kind: .stay, property: place)
        return benefit.exceptions.first { $0.values[tier] != nil && $0.place.truth(in: here) == .yes }?.values[tier]
    }

    private static func sentence(
        _ key: String, _ value: BenefitValue?, _ values: [String: ReceiptValue], of benefit: Benefit
    ) -> ReceiptLine {
        guard let value else { return ReceiptLine(key + "none", values, rule: benefit.id) }
        guard case .until = value else { return ReceiptLine(key + value.word, values, rule: benefit.id) }
        return ReceiptLine(
            key + value.word, values.merging(["time": .text(value.description)]) { first, _ in first }, rule: benefit.id)
    }
}
