import LoyaltyRules

/// What a visit costs, in fen: net, service charge, and 6 % tax on both.
struct DemoCharges {
    let guest: DemoGuest
    /// The program's currency, with two decimal places.
    let currency: Currency
    private static let taxPercent: Int64 = 6

    /// The folio of a visit.
    /// - Parameter number: the running number of its kind at the hotel.
    func folio(_ visit: DemoVisit, number: Int, _ numbers: inout SplitMix64) -> Folio {
        let hotel = DemoHotel.all[visit.hotel]
        let digits = String(number)
        let padded = String(repeating: "0", count: max(0, 6 - digits.count)) + digits
        if let outlet = visit.outlet {
            return Folio(
                kind: .bill, property: hotel.id, outlet: outlet,
                number: hotel.prefix + outlet.prefix(1).uppercased() + padded, arrival: visit.arrival,
                departure: visit.arrival, currency: currency, lines: [billLine(outlet, hotel, &numbers)])
        }
        let room = numbers.weighted(guest == .vip ? [10, 30, 60] : [62, 30, 8])
        let rate = numbers.weighted(guest == .regular ? [10, 85, 5] : [64, 14, 22])
        return Folio(
            kind: .stay, property: hotel.id, outlet: nil, number: hotel.prefix + padded,
            arrival: visit.arrival,
            departure: visit.recordedOn, currency: currency,
            lines: stayLines(
                visit, hotel, roomPercent: [100, 122, 165][room], ratePercent: [100, 84, 91][rate], &numbers),
            details: FolioDetails(
                channel: guest == .regular ? "corporate" : numbers.pick(["direct", "wechat", "ota", "phone"]),
                rateCode: ["BAR", "CORP", "PKG"][rate], roomType: ["superior", "deluxe", "suite"][room]))
    }

    private func stayLines(
        _ visit: DemoVisit, _ hotel: DemoHotel, roomPercent: Int, ratePercent: Int,
        _ numbers: inout SplitMix64
    ) -> [FolioLine] {
        let nights = (0..<visit.nights).reduce(0) { sum, night in
            let season = DemoSeason.price(visit.arrival.adding(days: night), at: hotel)
            let yuan = min(1_800, max(380, hotel.nightYuan * season / 100 * roomPercent / 100))
            return sum + max(38_000, yuan * ratePercent)
        }
        var lines = [line("room", fen: nights, hotel)]
        var table = 0
        if numbers.chance(680) { table += visit.nights * numbers.between(1, 2) * hotel.breakfastYuan * 100 }
        if numbers.chance(guest == .vip ? 480 : 210) {
            table += numbers.between(1, visit.nights) * dinner(&numbers)
        }
        if table > 0 { lines.append(line("fnb", fen: table, hotel)) }
        if hotel.clientele != .business, numbers.chance(70) {
            lines.append(line("spa", fen: numbers.between(38, 128) * 1_000, hotel))
        }
        if numbers.chance(25) {
            lines.append(line("shopping", fen: numbers.between(6, 60) * 1_000 + 900, hotel))
        }
        return lines
    }

    private func billLine(_ outlet: String, _ hotel: DemoHotel, _ numbers: inout SplitMix64) -> FolioLine {
        switch outlet {
        case "bar": line("fnb", fen: numbers.between(80, 620) * 100, hotel)
        case "spa": line("spa", fen: numbers.between(38, 128) * 1_000, hotel)
        case "shop": line("shopping", fen: numbers.between(60, 900) * 100, hotel)
        default:
            // Now and then a family feast.
            line(
                "fnb",
                fen: numbers.chance(guest == .vip ? 160 : 25) ? dinner(&numbers) * 10 : dinner(&numbers),
                hotel)
        }
    }

    /// A dinner for one to four, in fen.
    private func dinner(_ numbers: inout SplitMix64) -> Int {
        numbers.between(1, 4) * numbers.between(1_080, 2_880) * 10
    }

    private func line(_ category: String, fen: Int, _ hotel: DemoHotel) -> FolioLine {
        let net = Int64(fen)
        let service = (net * Int64(hotel.servicePercent) + 50) / 100
        return FolioLine(
            category: category, net: net, tax: ((net + service) * Self.taxPercent + 50) / 100,
            service: service)
    }
}
