/// Gathers the changes between two versions of a program.
struct ChangeLog {
    let old: Program
    let new: Program
    private(set) var changes: [ProgramChange] = []

    init(_ old: Program, _ new: Program) {
        self.old = old
        self.new = new
    }

    /// Compares a field; `text` writes it in the words of its own document.
    mutating func field<Value: Equatable>(
        _ key: String, _ one: Value, _ other: Value, at place: String,
        _ direction: (Value, Value) -> ProgramChange.Direction = { _, _ in .neutral },
        values: [String: String] = [:], text: (ProgramWords, Value) -> String
    ) {
        guard one != other else { return }
        add(
            key, text(ProgramWords(program: old), one), text(ProgramWords(program: new), other),
            direction(one, other), values, at: place)
    }

    /// Compares a field by what is told of it: parts that go by the rank of a tier differ when a tier is added, and
    /// say the same.
    mutating func told<Value>(
        _ key: String, _ one: Value, _ other: Value, at place: String,
        _ direction: (Value, Value) -> ProgramChange.Direction = { _, _ in .neutral },
        text: (ProgramWords, Value) -> String
    ) {
        let (before, after) = (text(ProgramWords(program: old), one), text(ProgramWords(program: new), other))
        guard before != after else { return }
        add(key, before, after, direction(one, other), [:], at: place)
    }

    /// Compares a condition by what is told of it.
    mutating func condition(_ key: String, _ one: Condition?, _ other: Condition?, at place: String) {
        let (before, after) = (ProgramWords(program: old).condition(one), ProgramWords(program: new).condition(other))
        guard before != after else { return }
        add(
            key, ["old": before, "new": after], Improvement.condition(one, other), at: place,
            conditions: ConditionChange(old: one, new: other))
    }

    /// Compares a figure for each tier that both versions have.
    mutating func byTier(
        _ key: String, at place: String, _ one: (Int) -> Rate, _ other: (Int) -> Rate,
        _ direction: (Rate, Rate) -> ProgramChange.Direction, text: (ProgramWords, Rate) -> String
    ) {
        for tier in new.tiers where old.tier(tier.id) != nil {
            field(
                key, one(old.rank(of: tier.id)), other(new.rank(of: tier.id)), at: place, direction,
                values: ["tier": tier.id], text: text)
        }
    }

    /// Compares two lists by id: what is gone, what is new, and what each has changed.
    mutating func list<Item>(
        _ noun: String, _ list: String, _ items: (Program) -> [Item], id: (Item) -> String,
        name: (Item) -> LocalName? = { _ in nil }, added: ProgramChange.Direction = .neutral,
        compare: (inout ChangeLog, Item, Item, String) -> Void
    ) {
        let (before, after) = (items(old), items(new))
        let removed: ProgramChange.Direction =
            added == .better ? .worse : added == .worse ? .better : .neutral
        for item in before where !after.contains(where: { id($0) == id(item) }) {
            add(
                noun + "_removed", ["name": ProgramWords(program: old).name(name(item))], removed,
                at: list + "." + id(item))
        }
        for item in after {
            let place = list + "." + id(item)
            if let same = before.first(where: { id($0) == id(item) }) {
                compare(&self, same, item, place)
            } else {
                add(noun + "_added", ["name": ProgramWords(program: new).name(name(item))], added, at: place)
            }
        }
    }

    /// Tells when the parts that both versions have stand in another order.
    mutating func order(_ key: String, _ before: [String], _ after: [String], at place: String) {
        let kept = before.filter(after.contains)
        let now = after.filter(before.contains)
        field(key, kept, now, at: place) { $0.words($1) }
    }

    mutating func add(
        _ key: String, _ values: [String: String], _ direction: ProgramChange.Direction, at place: String,
        conditions: ConditionChange? = nil
    ) {
        var values = values
        values["id"] = place.split(separator: ".").last.map(String.init) ?? place
        changes.append(ProgramChange("program_change." + key, values, direction, where: place, conditions: conditions))
    }

    private mutating func add(
        _ key: String, _ old: String, _ new: String, _ direction: ProgramChange.Direction,
        _ values: [String: String], at place: String
    ) {
        add(key, values.merging(["old": old, "new": new]) { first, _ in first }, direction, at: place)
    }
}
