/// What a certificate covers of a night, and what is added in points (ADV-20).
public enum RewardCovering {
    /// What the night costs without the certificate.
    private static func night(
        _ cover: RewardCover, _ request: QuoteRequest, program: Program, history: any MemberHistory
    ) throws(QuoteRefusal) -> Quote {
        try RewardPricing.quote(cover.reward, request.oneNight, program: program, history: history)
    }

    /// Adds to the price in certificates what has to be added in points.
    /// - Throws: `QuoteRefusal` `award_category_not_covered`, `award_above_certificate`, and those of the night itself.
    static func add(
        to quote: Quote, of reward: Reward, _ request: QuoteRequest, program: Program, history: any MemberHistory
    ) throws(QuoteRefusal) -> Quote {
        guard let cover = reward.cover else { return quote }
        if !cover.awardCategories.isEmpty {
            let found = request.property.flatMap { program.property($0)?.awardCategory }
            guard let found, cover.awardCategories.contains(found) else { throw .awardCategoryNotCovered }
        }
        let night = try Self.night(cover, request, program: program, history: history)
        let more = max(0, night.points - (cover.upTo ?? night.points))
        guard more <= cover.topUp else { throw .awardAboveCertificate }
        let nights = Int128(request.nights) * Int128(request.count)
        guard Int128(more) * nights <= Int128(Decimals.largestAmount) else { throw .amountTooLarge }
        let asset = program.reward(cover.reward)?.asset ?? program.points.id
        let topUp = AssetAmount(asset, more * Int64(nights))
        var explanation = night.explanation.filter { $0.key == "price.chart" }
        explanation.append(sentence(reward, night: night.points, topUp: topUp))
        return Quote(
            points: quote.points, money: quote.money, explanation: explanation + quote.explanation,
            topUp: more > 0 ? topUp : nil)
    }

    private static func sentence(_ reward: Reward, night: Int64, topUp: AssetAmount) -> ReceiptLine {
        let price = ReceiptValue.amount(night, asset: topUp.asset)
        guard topUp.amount > 0 else {
            return ReceiptLine("price.covered", ["rule": .name(reward.id), "price": price], rule: reward.id)
        }
        return ReceiptLine(
            "price.topped_up",
            [
                "rule": .name(reward.id), "price": price, "covers": .amount(reward.cover?.upTo ?? 0, asset: topUp.asset),
                "more": .amount(topUp.amount, asset: topUp.asset),
            ], rule: reward.id)
    }

    /// Why a certificate is not good here, and what would be.
    static func whyNot(
        _ refusal: QuoteRefusal, _ reward: Reward, _ request: QuoteRequest, program: Program, history: any MemberHistory
    ) -> [ReceiptLine] {
        let figures = Self.values(reward, request, program: program, history: history)
        func figure(_ place: String) -> ReceiptValue { figures[place] ?? .text("–") }
        switch refusal {
        case .awardAboveCertificate:
            return [
                ReceiptLine(
                    "price.above_certificate",
                    [
                        "reward": .name(reward.id), "price": figure("price"), "covers": figure("covers"), "most": figure("most"),
                    ], rule: reward.id)
            ]
        case .awardCategoryNotCovered:
            return [
                ReceiptLine(
                    "price.other_category",
                    ["reward": .name(reward.id), "categories": figure("categories"), "found": figure("found")],
                    rule: reward.id)
            ]
        default: return []
        }
    }

    /// The figures of a refusal: what the night costs, what is covered, and up to what it may cost.
    public static func values(
        _ reward: Reward, _ request: QuoteRequest, program: Program, history: any MemberHistory
    ) -> [String: ReceiptValue] {
        var values: [String: ReceiptValue] = ["reward": .name(reward.id)]
        guard let cover = reward.cover else { return values }
        let asset = program.reward(cover.reward)?.asset ?? program.points.id
        let most = cover.upTo.map { $0 + cover.topUp } ?? 0
        values["covers"] = .amount(cover.upTo ?? 0, asset: asset)
        values["most"] = .amount(most, asset: asset)
        values["categories"] = .text(cover.awardCategories.joined(separator: ", "))
        values["found"] = .text(request.property.flatMap { program.property($0)?.awardCategory } ?? "–")
        do {
            let night = try Self.night(cover, request, program: program, history: history)
            values["price"] = .amount(night.points, asset: asset)
        } catch {
            values["price"] = .text("–")
        }
        return values
    }
}
