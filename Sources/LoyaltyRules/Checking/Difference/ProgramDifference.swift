/// What another version of a program says differently, part by part (POL-04). Nothing that is equal is mentioned.
public enum ProgramDifference {
    /// The changes from one document to another, in the order of the document.
    public static func between(_ old: Program, _ new: Program) -> [ProgramChange] {
        between(old, new, in: nil)
    }

    /// The same, each change told in the language of some texts as well.
    static func between(_ old: Program, _ new: Program, in texts: Texts?) -> [ProgramChange] {
        var log = ChangeLog(old, new, in: texts)
        log.field("program_name", old.name, new.name, at: "program") { $0.name($1) }
        log.field("currency", old.currency, new.currency, at: "program") { $1.code }
        names(&log)
        assets(&log)
        counters(&log)
        TierDifference.compare(&log)
        stacks(&log)
        EarningDifferences.compare(&log)
        RewardDifference.compare(&log)
        TermsDifference.compare(&log)
        return log.changes
    }

    private static func names(_ log: inout ChangeLog) {
        log.list("category", "categories", \.categories, id: \.id, name: \.name) { log, one, other, place in
            log.field("category_name", one.name, other.name, at: place) { $0.name($1) }
        }
        log.list("brand", "brands", \.names.brands, id: \.id, name: \.name) { log, one, other, place in
            log.field("brand_name", one.name, other.name, at: place) { $0.name($1) }
        }
        log.list("group", "groups", \.names.groups, id: \.id, name: \.name) { log, one, other, place in
            log.field("group_name", one.name, other.name, at: place) { $0.name($1) }
        }
        log.list("property", "properties", \.properties, id: \.id, name: \.name, added: .better) {
            log, one, other, place in
            log.field("property_name", one.name, other.name, at: place) { $0.name($1) }
            log.field("property_city", one.city, other.city, at: place) { $0.name($1) }
            log.field("property_time_zone", one.timeZone, other.timeZone, at: place) { $1 }
            log.field("property_outlets", one.outlets, other.outlets, at: place) { $0.outlets($1) }
            log.field("property_brand", one.brand, other.brand, at: place) { $0.named($1) }
            log.field("property_groups", one.groups, other.groups, at: place) { $0.words($1) }
            log.field("property_award_category", one.awardCategory, other.awardCategory, at: place) {
                $1 ?? ProgramWords.nothing
            }
        }
        log.list("partner", "partners", \.names.partners, id: \.id, name: \.name) { log, one, other, place in
            log.field("partner_name", one.name, other.name, at: place) { $0.name($1) }
            log.field("partner_kind", one.kind, other.kind, at: place) { $0.word("partner_kind", $1.rawValue) }
            log.field("partner_settlement", one.settlement, other.settlement, at: place) { $0.settlement($1) }
        }
        log.list("event", "events", \.names.events, id: \.id, name: \.name) { log, one, other, place in
            log.field("event_name", one.name, other.name, at: place) { $0.name($1) }
            log.field("event_occurs", one.occurs, other.occurs, at: place) { $0.occasion($1) }
        }
        log.list("season", "seasons", \.names.seasons, id: \.id, name: \.name) { log, one, other, place in
            log.field("season_name", one.name, other.name, at: place) { $0.name($1) }
            log.field("season_dates", Dates(one), Dates(other), at: place) { words, dates in
                words.words(dates.ranges.map { words.range($0) } + dates.yearly.map { words.yearly($0) })
            }
            log.field("season_hotels", one.properties + one.groups, other.properties + other.groups, at: place) {
                $0.categories($1.isEmpty ? nil : $1)
            }
        }
    }

    /// The days of a season.
    private struct Dates: Equatable {
        let ranges: [DayRange]
        let yearly: [YearlyRange]

        init(_ season: Season) {
            ranges = season.ranges
            yearly = season.yearly
        }
    }

    private static func assets(_ log: inout ChangeLog) {
        log.list("asset", "assets", \.assets, id: \.id, name: \.name, added: .better) {
            log, one, other, place in
            log.field("asset_name", one.name, other.name, at: place) { $0.name($1) }
            log.field("asset_decimals", one.decimals, other.decimals, at: place) { "\($1)" }
            log.told("asset_expiry", one.expiry, other.expiry, at: place, Improvement.expiry) {
                $0.expiry($1)
            }
            log.told("asset_available", one.available, other.available, at: place, Improvement.availability) {
                $0.availability($1)
            }
            log.field("asset_debt", one.debt, other.debt, at: place, Improvement.debt) { words, terms in
                words.debt(terms, of: one.id)
            }
            log.field("asset_tier", one.tier, other.tier, at: place, Improvement.present) { words, tier in
                tier.map { words.words([$0]) } ?? ProgramWords.nothing
            }
            log.field("asset_message", one.message, other.message, at: place) { words, text in
                text.map { words.name($0) } ?? ProgramWords.nothing
            }
            log.field("asset_task", one.task, other.task, at: place) { words, text in
                text.map { words.name($0) } ?? ProgramWords.nothing
            }
            // What becomes a task is not used either: that is one change, and not two.
            log.field("asset_usable", one.isUsable || one.task != nil, other.isUsable || other.task != nil, at: place, { $1 ? .better : .worse }) { $0.flag($1) }
            log.field("asset_worth", one.worth, other.worth, at: place) {
                $1?.description ?? ProgramWords.nothing
            }
        }
    }

    private static func counters(_ log: inout ChangeLog) {
        log.list("counter", "counters", \.counters, id: \.id, name: \.name) { log, one, other, place in
            log.field("counter_name", one.name, other.name, at: place) { $0.name($1) }
            log.field("counter_measure", one.measure, other.measure, at: place) { $0.word("measure", $1.rawValue) }
            log.field("counter_kinds", one.kinds, other.kinds, at: place, Improvement.more) { $0.kinds($1) }
            log.field("counter_categories", one.categories, other.categories, at: place) {
                $0.categories($1)
            }
            log.field(
                "counter_includes", one.includes, other.includes, at: place, { Improvement.more(Array($0), Array($1)) }
            ) {
                $0.words("share", $1.map(\.rawValue).sorted())
            }
            log.field("counter_rules", one.rules, other.rules, at: place, Improvement.more) { $0.words($1) }
            log.condition("counter_condition", one.condition, other.condition, at: place)
            log.field("counter_rooms", one.roomsAtMost, other.roomsAtMost, at: place, Improvement.higher) {
                "\($1)"
            }
            log.field("counter_nights", one.nightsAtMost, other.nightsAtMost, at: place, Improvement.higherOrNone) {
                $0.limit($1)
            }
            log.field("counter_factors", one.factors, other.factors, at: place) { $0.factors($1) }
            log.field("counter_remainder", one.remainder, other.remainder, at: place, Improvement.remainder) {
                $0.word("remainder", $1.rawValue)
            }
            log.field("counter_adds", one.adds, other.adds, at: place) { $0.adds($1, to: other.id) }
            log.field("counter_rollover", one.rollover, other.rollover, at: place, Improvement.present) {
                $0.named($1?.fromTier)
            }
        }
    }

    private static func stacks(_ log: inout ChangeLog) {
        log.list("stack", "stacks", \.stacks, id: \.id) { log, one, other, place in
            log.field("stack_mode", one.mode, other.mode, at: place) { $0.word("mode", $1.rawValue) }
        }
    }
}
