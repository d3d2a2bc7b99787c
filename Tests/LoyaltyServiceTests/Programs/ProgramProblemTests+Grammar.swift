extension ProgramProblemTests {
    /// One rule more, with something wrong in it.
    private static func rule(_ keys: String) -> String { "\n  - {id: three, asset: points, \(keys)}\nadjustments:" }

    private static func wrong(_ keys: String, _ problem: String) -> Slip { Slip("\nadjustments:", rule(keys), problem) }

    /// Points that are only collected, and something that takes them.
    private static func unusable(_ keys: String, _ problem: String) -> Slip {
        Slip("assets:\n  - {id: points,", keys + "\nassets:\n  - {id: points, usable: false,", problem)
    }

    /// An event, and one counter more, with something wrong in it.
    private static func counter(_ keys: String, _ problem: String) -> Slip {
        Slip("counters:", "events: [{id: x, name: {en: X}}]\ncounters:\n  - {id: more, name: {en: M}, \(keys)}", problem)
    }

    /// Slips in the parts of the grammar beyond rates and thresholds.
    static let grammarSlips: [Slip] = [
        wrong("rate: 1", "26:5 one_of_keys"),
        wrong("for_each: night, rate: 1, from: 2026-02-01, until: 2026-01-01", "26:5 range_reversed"),
        wrong("for_each: night, rate: 1, from: 2026-02-30", "26:64 day_expected"),
        wrong("for_each: night, rate: 1, when: {dates: {}}", "26:72 range_open"),
        wrong("for_each: night, rate: 1, when: {dates: {from: 12-20, until: 02-30}}", "26:93 month_day_expected"),
        wrong("for_each: night, rate: 1, when: {dates: {from: 12-20}}", "26:72 key_missing"),
        wrong("for_each: night, rate: 1, when: {nights: {}}", "26:73 bounds_missing"),
        wrong("for_each: night, rate: 1, when: {nights: {at_least: 3, at_most: 2}}", "26:73 bounds_reversed"),
        wrong("for_each: night, rate: 1, when: {}", "26:64 condition_empty"),
        wrong("for_each: night, rate: 1, when: {at_least: {n: 2, of: [{nights: {at_least: 1}}]}}", "26:75 n_of_too_many"),
        wrong("for_each: night, rate: 1, prorate: true", "26:67 dates_missing"),
        wrong(
            "for_each: night, rate: 1, from: 2026-01-01, dated_by: posting, prorate: true", "26:104 prorate_by_posting"),
        wrong("for_each: fact, rate: 1, rooms_at_most: 2", "26:72 rooms_without_nights"),
        wrong("for_each: fact, rate: 1, nights_on: fri", "26:68 nights_without_basis"),
        wrong("for_each: fact, rate: 1, nights_at_most: 3", "26:73 nights_without_basis"),
        wrong("for_each: night, rate: 1, nights_on: []", "26:69 list_empty"),
        wrong("for_each: night, rate: 1, nights_at_most: 0", "26:74 number_expected"),
        wrong("for_each: night, rate: 1, remainder: keep, rounding: ceiling", "26:85 remainder_needs_floor"),
        wrong("for_each: night, rate: 1, factors: [{by: channel, values: {ota: 1001}}]", "26:96 factor_too_large"),
        wrong("for_each: night, rate: 1, when: {history: {counter: stays, window: {}, at_least: 1}}", "26:99 window_expected"),
        wrong("for_each: night, rate: 1, when: {any: {channel: a, nights: {at_least: 1}}}", "26:70 items_expected"),
        wrong(
            "for_each: night, rate: 1, when: {history: {counter: stays, window: {consecutive_gap_days: 1}, at_least: 1}}",
            "26:74 history_window"),
        Slip("adjustments:", "  - {id: nights, asset: miles, for_each: night, rate: 1}\n  - {id: more, asset: points, percent_of: [nights], rate: 10%}\nadjustments:", "27:44 other_asset"),
        Slip("extended_by: stay}", "extended_by: stay}}\n  - {id: miles, name: {en: Miles}, expires: {after_months: 3, extended_by: bill}", "14:5 activity_differs"),
        Slip("time_zone: Asia/Shanghai", "time_zone: Asia/Shanghai\n    brand: plus", "11:12 reference_none"),
        Slip("after_months: 36, extended_by: stay", "inactive_months: 12, end_of: year", "13:77 end_of_without_term"),
        Slip("measures: visits, of: stay", "measures: brands, of: stay, factors: [{by: channel, values: {a: 2}}]", "15:73 factors_without_amount"),
        Slip("measures: visits", "measures: visits, rules: [one]", "15:62 rules_without_points"),
        Slip("measures: visits", "measures: visits, remainder: keep", "15:65 remainder_without_factor"),
        Slip("extended_by: stay", "except_tiers: [silver]", "13:80 activity_without_inactivity"),
        Slip("after_months: 36, extended_by: stay", "remind: {days_before: 3}", "13:47 expiry_expected"),
        Slip("after_months: 36, extended_by: stay", "inactive_months: 12, inactive_days: 5", "13:84 one_of_keys"),
        Slip("after_months: 36, extended_by: stay", "inactive_days: 5, activity: [stay, gift]", "13:83 word_expected"),
        Slip("extended_by: stay", "only_after_notice: {days: 3}", "13:85 notice_without_reminder"),
        Slip("after_months: 36, extended_by: stay", "on: 2026-12-31, extended_by: stay", "13:77 extension_of_date"),
        Slip("after_months: 36, extended_by: stay", "on: {month: 2, day: 30}", "13:52 month_day_expected"),
        Slip("after_months: 36, extended_by: stay", "on: {day: 30}", "13:52 key_missing"),
        Slip("after_months: 36, extended_by: stay", "on: 2026-12-31, end_of: year", "13:72 one_of_keys"),
        Slip("after_months: 36, extended_by: stay", "on: 2026-12-31, after_days: 7", "13:52 one_of_keys"),
        Slip("valid_months: 12", "valid_months: 12\n    gifts: {id: points, name: {en: G}, gives: {points: 1}}", "23:12 identifier_twice"),
        Slip("valid_months: 12", "valid_months: 12\n    gifts: {id: g, name: {en: G}, gives: {points: 0}}", "23:42 gives_zero"),
        Slip("valid_months: 12", "valid_months: 12\n    gifts: {id: g, name: {en: G}, gives: {points: 1}, once_per: week}", "23:65 word_expected"),
        Slip("valid_months: 12", "valid_months: 12\n    gifts: {id: g, name: {en: G}, gives: {points: 1}, reached_by: luck}", "23:67 word_expected"),
        Slip("adjustments:", "rewards: [{id: r, name: {en: R}, redeemed_by: member, price: {share_of_bill: {points: 1, takes_off: 1}}}]\nadjustments:", "26:47 bill_without_desk"),
        Slip("extended_by: stay}", "extended_by: stay}, tier: silver", "13:5 tier_asset_terms"),
        Slip("extended_by: stay}", "extended_by: stay}, decimals: 0, task: {en: Call}", "13:105 task_terms"),
        Slip("extended_by: stay}", "extended_by: stay}, tells: {en: 'Until {day}'}", "13:93 message_place"),
        Slip("adjustments:", "rewards: [{id: r, name: {en: R}, price: 1, covers: {reward: other, up_to: 5}}]\nadjustments:", "26:61 cover_reward"),
        Slip("adjustments:", "rewards: [{id: q, name: {en: Q}, price: 9}, {id: r, name: {en: R}, price: 1, covers: {reward: q, top_up: 5}}]\nadjustments:", "26:106 top_up_without_cap"),
        Slip("measures: visits", "measures: visits, adds: {}", "15:60 list_empty"),
        counter("measures: visits, of: stay, adds: {x: 0}", "16:69 change_expected"),
        counter("measures: brands, of: stay, adds: {x: 1}", "16:65 adds_without_amount"),
        Slip("adjustments:", "milestones: [{id: m, name: {en: M}, window: lifetime, gives: {points: 1}, any: [{counter: stays, at: [1, 2]}, {counter: spend, at: 5}]}]\nadjustments:", "26:111 marks_unlike"),
        Slip("adjustments:", "milestones: [{id: m, name: {en: M}, window: lifetime, gives: {points: 1}, any: [{counter: stays, at: 1}], at: 2}]\nadjustments:", "26:111 one_of_keys"),
        Slip("adjustments:", "milestones: [{id: m, name: {en: M}, window: lifetime, gives: {points: 1}, any: []}]\nadjustments:", "26:14 list_empty"),
        Slip("adjustments:", "rewards: [{id: r, name: {en: R}, price: 5, nights_priced: each}]\nadjustments:", "26:59 nights_without_chart"),
        Slip("adjustments:", "events: [{id: m, name: {en: M}, occurs: {monthly: {day: 32}}}]\nadjustments:", "26:57 number_expected"),
        unusable("rewards: [{id: r, name: {en: R}, price: 5}]", "12:11 asset_not_usable"),
        unusable("transfers: [{asset: points, at_most_per_year: 5}]", "12:21 asset_not_usable"),
        Slip("valid_months: 12", "valid_months: 12\n    prices: [{id: p, money: 5, gift: true, renews: true}]", "23:52 renews_as_gift"),
        Slip("valid_months: 12", "valid: {}", "22:12 validity_expected"),
        Slip("adjustments:", "milestones: [{id: m, name: {en: M}, counter: stays, window: {months: 1}, at: 1, gives: {points: 1}}]\nadjustments:", "26:14 milestone_window"),
        Slip("adjustments:", "events: [{id: e, name: {en: E}}]\nmilestones: [{id: m, name: {en: M}, counter: stays, window: {from: 2026-01-01}, registration: e, at: 1, gives: {points: 1}}]\nadjustments:", "27:95 registration_window"),
        Slip("adjustments:", "milestones: [{id: m, name: {en: M}, counter: stays, window: {until: 2026-01-01}, registration: e, at: 1, gives: {points: 1}}]\nadjustments:", "26:96 reference_none"),
        Slip("adjustments:", "back_to_back: {nights_between: 31}\nadjustments:", "26:32 number_expected"),
        Slip("adjustments:", "milestones: [{id: m, name: {en: M}, counter: stays, window: lifetime, at: [2, 1], gives: {points: 1}}]\nadjustments:", "26:75 marks_not_rising"),
        Slip("adjustments:", "milestones: [{id: m, name: {en: M}, counter: stays, window: lifetime, at: 1, choose: {from: [{id: a, name: {en: A}, gives: {points: 1}}], otherwise: [a]}}]\nadjustments:", "26:150 otherwise_without_deadline"),
        Slip("adjustments:", "rewards: [{id: r, name: {en: R}, price: {share_of_bill: {points: 1, takes_off: 1, at_most: 101%}}}]\nadjustments:", "26:57 share_above_one"),
        Slip("measures: visits", "measures: visits, includes: tax", "15:64 includes_without_spend"),
        Slip("adjustments:", "events: [{id: e, name: {en: E}, occurs: {friend_consumes: {when: {tag: vip}}}}]\nadjustments:", "26:66 friend_condition"),
        Slip("extended_by: stay", "extended_by: stay, events: [spring]", "13:94 events_without_event"),
        Slip("adjustments:", "transfers: [{asset: points, at_most_per_year: 10, fee: {amount: 1, at_least: 2}}]\nadjustments:", "26:78 fee_least_without_share"),
        Slip("adjustments:", "transfers: [{asset: points, at_most_per_year: 10, fee: {share: 5}}]\nadjustments:", "26:64 fee_too_large"),
        Slip("adjustments:", "transfers: [{asset: points, at_most_per_year: 10, fee: {}}]\nadjustments:", "26:56 one_of_keys"),
        Slip(
            "adjustments:", "conversions: [{from: points, to: points, rate: 1, at_most_per_year: 10}]\nadjustments:",
            "26:34 conversion_into_itself"),
        Slip("adjustments:", "pool: {members: 1, at_most_per_year: 10}\nadjustments:", "26:17 number_expected"),
        Slip("adjustments:", "pool: {members: 21, at_most_per_year: 10}\nadjustments:", "26:17 number_expected"),
        Slip("adjustments:", "pool: {members: 5}\nadjustments:", "26:7 key_missing"),
        unusable("pool: {asset: points, members: 5, at_most_per_year: 5}", "12:15 asset_not_usable"),
        Slip("adjustments:", "purchases: [{asset: points, rate: 1, at_most_per_year: 10, step: 0}]\nadjustments:", "26:66 price_zero"),
        Slip("adjustments:", "membership: {months: 12, by_tier: [{tier: silver, months: 6, permanent: true}]}\nadjustments:", "26:59 one_of_keys"),
        Slip("adjustments:", "membership: {months: 12, by_tier: [{tier: silver, months: 6}, {tier: silver}]}\nadjustments:", "26:63 identifier_twice"),
        Slip("adjustments:", "benefits: [{id: b, name: {en: B}, until: {silver: 25:00}}]\nadjustments:", "26:51 word_expected"),
        Slip("adjustments:", "benefits: [{id: b, name: {en: B}, until: {silver: none}}]\nadjustments:", "26:51 word_expected"),
        Slip("adjustments:", "benefits: [{id: b, name: {en: B}, for_each: {gold: room}}]\nadjustments:", "26:46 reference_unknown"),
        Slip("adjustments:", "benefits: [{id: b, name: {en: B}, for_each: {silver: room}, except: [{property: hotel, until: {silver: none}}]}]\nadjustments:", "26:70 key_missing"),
        Slip("adjustments:", "partners: [{id: hotel, name: {en: H}, kind: bank, settlement: [{asset: points, charge: 1, credit: 1}]}]\nadjustments:", "26:12 identifier_twice"),
        Slip("adjustments:", "partners: [{id: air, name: {en: A}, kind: train, settlement: [{asset: points, charge: 1, credit: 1}]}]\nadjustments:", "26:43 word_expected"),
        Slip("adjustments:", "partners: [{id: air, name: {en: A}, kind: bank}]\nadjustments:", "26:12 key_missing"),
        Slip("adjustments:", "partners: [{id: air, name: {en: A}, kind: bank, settlement: [{asset: points, charge: 1, credit: 1}, {asset: points, charge: 1, credit: 1}]}]\nadjustments:", "26:101 identifier_twice"),
        Slip("adjustments:", "rewards: [{id: r, name: {en: R}, price: 5, partner: air}]\nadjustments:", "26:53 reference_none"),
    ]
}
