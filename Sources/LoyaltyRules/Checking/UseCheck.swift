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
        // Where a condition asks for it, that the rule does not listen to events is told instead.
        for event in program.names.events where !speaks(of: event.id, program) && !names(.event, event.id) {
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
        for season in program.names.seasons where !seasons.contains(season.id) && !names(.season, season.id) {
            log.warning("season_unused", at: "seasons." + season.id)
        }
        // A revenue category that nothing uses is no slip: charges of it are taken in, and earn nothing.
    }

    private static func speaks(of event: String, _ program: Program) -> Bool {
        let situation = Situation(kind: .event, event: event)
        func meets(_ kinds: [FolioKind], _ condition: Condition?) -> Bool {
            kinds.contains(.event) && condition?.truth(in: situation) ?? .yes != .no
        }
        return program.earning.contains { meets($0.kinds, $0.condition) }
            || program.counters.contains { meets($0.kinds, $0.condition) || $0.adds.contains { $0.event == event } }
            || program.milestones.contains { $0.registration == event }
            // An activity that only extends points is of use.
            || program.assets.contains {
                $0.expiry.map {
                    ($0.extendedBy + $0.activity).contains(.event) && ($0.events.isEmpty || $0.events.contains(event))
                } ?? false
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
        used += [program.terms.pool?.asset].compactMap { $0 }
        used += program.terms.conversions.flatMap { [$0.from, $0.to] }
        return Set(used)
    }

    private static func readCounters(_ program: Program) -> Set<String> {
        let requirements =
            program.tiers.flatMap { [$0.attain, $0.retain, $0.lifetime, $0.challenge?.keep] }
            + [program.terms.membership?.renewal] + (program.terms.membership?.byTier.map(\.renewal) ?? [])
        var read = requirements.compactMap { $0 }.flatMap(\.leaves).compactMap { $0.counter }
        read += program.milestones.flatMap(\.ways).map(\.counter)
        for leaf in program.conditions.flatMap(\.leaves) {
            if case .history(let counter, _, _) = leaf { read.append(counter) }
        }
        // One name of a counter of names (`brands.ibis`) reads the counter.
        return Set(read.map { String($0.prefix { $0 != "." }) })
    }
}
