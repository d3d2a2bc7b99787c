/// What a document declares and nothing uses.
enum UseCheck {
    static func check(_ log: inout FindingLog) {
        let program = log.program
        let conditions = program.conditions
        let factors = program.earning.flatMap(\.factors) + program.counters.flatMap(\.factors)
        func names(_ key: TextCondition, _ id: String) -> Bool {
            conditions.contains { $0.words(of: key).contains { $0.matches(id) } }
                || factors.contains { $0.by == key && $0.values.contains { $0.word.matches(id) } }
        }
        for event in program.names.events where !speaks(of: event.id, program) {
            log.warning("event_unused", at: "events." + event.id)
        }
        let assets = usedAssets(program)
        for asset in program.assets where !assets.contains(asset.id) {
            log.warning("asset_unused", at: "assets." + asset.id)
        }
        let counters = readCounters(program)
        for counter in program.counters where !counters.contains(counter.id) {
            log.warning("counter_unused", at: "counters." + counter.id)
        }
        for brand in program.names.brands
        where !names(.brand, brand.id) && !program.properties.contains(where: { $0.brand == brand.id }) {
            log.warning("brand_unused", at: "brands." + brand.id)
        }
        for group in program.names.groups where !program.properties.contains(where: { $0.groups.contains(group.id) }) {
            log.warning("group_unused", at: "groups." + group.id)
        }
        let seasons = Set(program.rewards.flatMap { $0.price.cells.map(\.season) })
        for season in program.names.seasons where !seasons.contains(season.id) {
            log.warning("season_unused", at: "seasons." + season.id)
        }
        let categories = usedCategories(program)
        for category in program.categories where !(categories?.contains(category.id) ?? true) {
            log.warning("category_unused", at: "categories." + category.id)
        }
    }

    private static func speaks(of event: String, _ program: Program) -> Bool {
        let situation = Situation(kind: .event, event: event)
        func meets(_ kinds: [FolioKind], _ condition: Condition?) -> Bool {
            kinds.contains(.event) && condition?.truth(in: situation) ?? .yes != .no
        }
        return program.earning.contains { meets($0.kinds, $0.condition) }
            || program.counters.contains { meets($0.kinds, $0.condition) }
            // An activity that only extends points is of use.
            || program.assets.contains {
                $0.expiry.map { ($0.extendedBy + $0.activity).contains(.event) } ?? false
            }
    }

    private static func usedAssets(_ program: Program) -> Set<String> {
        var used: [String] = program.earning.map(\.asset)
        let choices = program.earning.compactMap(\.choice) + program.milestones.compactMap(\.choice)
        used += choices.flatMap(\.options).flatMap(\.gives).map(\.asset)
        used += program.milestones.flatMap(\.gives).map(\.asset)
        used += program.rewards.map(\.asset) + program.rewards.flatMap(\.gives).map(\.asset)
        used += program.tiers.flatMap(\.prices).compactMap(\.asset)
        used += program.tiers.flatMap(\.gifts).flatMap(\.gives).map(\.asset)
        used += program.terms.transfers.map(\.asset) + program.terms.purchases.map(\.asset)
        return Set(used)
    }

    private static func readCounters(_ program: Program) -> Set<String> {
        let requirements =
            program.tiers.flatMap { [$0.attain, $0.retain, $0.lifetime, $0.challenge?.keep] }
            + [program.terms.membership?.renewal]
        var read = requirements.compactMap { $0 }.flatMap(\.leaves).compactMap { $0.counter }
        read += program.milestones.map(\.counter)
        for leaf in program.conditions.flatMap(\.leaves) {
            if case .history(let counter, _, _) = leaf { read.append(counter) }
        }
        // One name of a counter of names (`brands.ibis`) reads the counter.
        return Set(read.map { String($0.prefix { $0 != "." }) })
    }

    /// nil when something counts every category.
    private static func usedCategories(_ program: Program) -> Set<String>? {
        var used =
            program.properties.flatMap(\.outlets).map(\.category) + program.memberPrices.flatMap(\.categories)
        for rule in program.earning {
            if case .spend(let categories, _) = rule.basis { used += categories }
        }
        for counter in program.counters where counter.measure == .spend {
            guard let categories = counter.categories else { return nil }
            used += categories
        }
        for leaf in program.conditions.flatMap(\.leaves) {
            guard case .spend(let categories, _) = leaf else { continue }
            guard let categories else { return nil }
            used += categories
        }
        return Set(used)
    }
}
