/// What new editions of a program may change, as pieces of its text; each where the text has it.
enum SimulatedEdits {
    static let all: [(old: String, new: String)] = [
        // Rates and rounding.
        ("rounding: floor", "rounding: half_up"), ("rounding: floor", "rounding: half_even"), ("rounding: half_up", "rounding: ceiling"),
        ("silver: 1.2,", "silver: 1.25,"), ("gold: 1.5,", "gold: 1.45,"), ("gold: 0.15}", "gold: 0.2}"),
        // Tiers.
        ("stays: 3", "stays: 2"), ("spend: 3000", "spend: 4500"), ("spend: 10000", "spend: 8000"), ("nights: 5,", "nights: 6,"),
        ("nights: 15, spend: 20000}, within_months: 12", "nights: 12, spend: 15000}, within_months: 18"),
        ("    valid_months: 12\n", "    valid_months: 9\n"),
        // When points end, wait, are owed or given back.
        ("after_months: 36", "after_months: 18"), ("after_months: 24", "after_months: 30"), ("after_months: 12, r", "after_months: 6, r"),
        ("after_months: 18}", "after_months: 4}"), ("extended_by: [stay],", "extended_by: [stay, bill],"),
        ("extension: from_activity", "extension: added"),
        ("within_days: 200, for_days: 60, at_most_per_year: 4000", "within_days: 40, for_days: 500"),
        ("reinstate: {within_days: 200, for_days: 60, at_most_per_year: 4000}, ", ""),
        ("    available_after: {days: 3, of: stay}\n", ""), ("{days: 3, of: stay}", "{days: 9, of: [stay, bill]}"),
        ("remind: {months_before: 1}}\n", "remind: {months_before: 1}}\n    debt: {at_most: 3000}\n"),
        ("extension: from_activity}\n\n", "extension: from_activity}\n    debt: {}\n\n"), ("    debt: {at_most: 2000}\n", ""),
        // Prices, and what they buy.
        ("price: 1000\n", "price: 700\n"), ("price: 1500,", "price: 900,"), ("price: 300}", "price: 450}"),
        ("gives: {breakfast: 2}", "gives: {breakfast: 3, miles: 10}"),
        // What is allowed, withdrawn, and allowed again with the next edition.
        ("\ntransfers: [{asset: points, at_most_per_year: 3000, at_least: 50}]\n", "\n"),
        ("  - {asset: breakfast, at_most_per_year: 12}\n", ""), (", fee: {share: 5%, at_least: 10}}", "}"),
        (", fee: {share: 5%, at_least: 10}}", ", fee: {amount: 7}}"), (", fee: {share: 5%, at_least: 10}}", ", fee: {money: 3}}"),
        ("  - {from: miles, to: points, rate: 1.7, at_most_per_year: 3000, step: 2}\n", ""), ("rate: 0.3,", "rate: 0.25,"),
        ("  - {asset: miles, rate: 1, at_most_per_year: 1000, step: 5}\n", ""), ("rate: 2.5,", "rate: 3.125,"),
        ("pool: {members: 3, at_most_per_year: 3000, at_least: 10}\n", ""), ("pool: {members: 3,", "pool: {members: 2,"),
        ("limits: {clerk: 500", "limits: {clerk: 300"),
    ]
}
