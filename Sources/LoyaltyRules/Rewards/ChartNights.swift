/// The nights of an award, each at the price of its own day by the chart (ADV-18, ADV-19).
struct ChartNights {
    /// Nights in a row that cost the same.
    private struct Run {
        let cell: Price.ChartCell
        let from: CalendarDay
        var nights: Int
    }

    /// What the nights that are not free cost together.
    let points: Int128
    let explanation: [ReceiptLine]

    /// - Throws: `QuoteRefusal.awardPriceUnknown` where one of the nights has no price.
    init(
        _ cells: [Price.ChartCell], _ reward: Reward, _ request: QuoteRequest, program: Program
    ) throws(QuoteRefusal) {
        var (points, free, runs): (Int128, Int, [Run]) = (0, 0, [])
        for night in 0..<request.nights {
            let day = request.day.adding(days: night)
            guard let cell = Self.cell(cells, request, on: day, program: program) else { throw .awardPriceUnknown }
            if runs.last?.cell == cell { runs[runs.count - 1].nights += 1 } else { runs.append(Run(cell: cell, from: day, nights: 1)) }
            // Each so-manieth night is free, whatever it would cost.
            if let terms = reward.freeNights, (night + 1) % terms.every == 0, free < terms.atMost {
                free += 1
            } else {
                points += Int128(cell.points)
            }
        }
        self.points = points
        var sentences = runs.map { Self.sentence($0.cell, of: $0.nights, from: $0.from, reward, program) }
        if let terms = reward.freeNights, free > 0 {
            sentences.append(
                ReceiptLine(
                    "price.free_nights",
                    ["nights": .integer(Int64(request.nights)), "free": .integer(Int64(free)), "every": .integer(Int64(terms.every))],
                    rule: reward.id))
        }
        explanation = sentences
    }

    /// Nights of one price, with their season where the chart has several.
    private static func sentence(
        _ cell: Price.ChartCell, of nights: Int, from day: CalendarDay, _ reward: Reward, _ program: Program
    ) -> ReceiptLine {
        var values: [String: ReceiptValue] = [
            "nights": .integer(Int64(nights)), "day": .day(day), "category": .text(cell.category),
            "points": .amount(cell.points, asset: reward.asset),
        ]
        let name = program.names.seasons.first { $0.id == cell.season }?.name
        if !cell.season.isEmpty { values["season"] = name.map { ReceiptValue.words($0) } ?? .text(cell.season) }
        let key =
            cell.season.isEmpty ? "price.chart_nights.flat" : name == nil ? "price.chart_nights" : "price.chart_nights.named"
        return ReceiptLine(key, values, rule: reward.id)
    }

    /// The price of a night that begins on a day, by the hotel's row and the season it has then.
    static func cell(
        _ cells: [Price.ChartCell], _ request: QuoteRequest, on day: CalendarDay, program: Program
    ) -> Price.ChartCell? {
        let property = request.property.flatMap { program.property($0) }
        let season = program.names.season(of: day, at: property)
        return cells.first { $0.category == property?.awardCategory && ($0.season.isEmpty || $0.season == season) }
    }
}
