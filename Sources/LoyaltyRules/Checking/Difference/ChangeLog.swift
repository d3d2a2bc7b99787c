/// Gathers the changes between two versions of a program.
struct ChangeLog {
    let old: Program
    let new: Program
    /// In which language changes are told beside the words of the document; nil for none.
    private let texts: Texts?
    private(set) var changes: [ProgramChange] = []
    /// What the part that is compared is called in that language.
    private var subject: String?

    init(_ old: Program, _ new: Program, in texts: Texts? = nil) {
        self.old = old
        self.new = new
        self.texts = texts
    }

    /// Compares a field; `text` writes it in the words of its own document.
    mutating func field<Value: Equatable>(
        _ key: String, _ one: Value, _ other: Value, at place: String,
        _ direction: (Value, Value) -> ProgramChange.Direction = { _, _ in .neutral },
        values: [String: String] = [:], text: (ProgramWords, Value) -> String
    ) {
        guard one != other else { return }
        add(key, { text($0, one) }, { text($0, other) }, direction(one, other), values, at: place)
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
        add(key, { text($0, one) }, { text($0, other) }, direction(one, other), [:], at: place)
    }

    /// Compares a condition by what is told of it.
    mutating func condition(_ key: String, _ one: Condition?, _ other: Condition?, at place: String) {
        let (before, after) = (ProgramWords(program: old).condition(one), ProgramWords(program: new).condition(other))
        guard before != after else { return }
        add(
            key, { $0.condition(one) }, { $0.condition(other) }, Improvement.condition(one, other), [:], at: place)
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
        defer { subject = nil }
        for item in before where !after.contains(where: { id($0) == id(item) }) {
            subject = called(item, id, name, in: old)
            let (title, own) = (name(item), id(item))
            add(noun + "_removed", [:], of: old, ["name": { $0.title(title, id: own) }], removed, at: list + "." + own)
        }
        for item in after {
            let place = list + "." + id(item)
            subject = called(item, id, name, in: new)
            if let same = before.first(where: { id($0) == id(item) }) {
                compare(&self, same, item, place)
            } else {
                let (title, own) = (name(item), id(item))
                add(noun + "_added", [:], of: new, ["name": { $0.title(title, id: own) }], added, at: place)
            }
        }
    }

    /// Tells when the parts that both versions have stand in another order.
    mutating func order(_ key: String, _ before: [String], _ after: [String], at place: String) {
        let kept = before.filter(after.contains)
        let now = after.filter(before.contains)
        field(key, kept, now, at: place) { $0.words($1) }
    }

    /// Adds what is no change of one value: `told` is written in the words of a program.
    mutating func add(
        _ key: String, _ values: [String: String], of program: Program, _ told: [String: (ProgramWords) -> String] = [:],
        _ direction: ProgramChange.Direction, at place: String
    ) {
        let plain = ProgramWords(program: program)
        var values = values.merging(told.mapValues { $0(plain) }) { $1 }
        var said: [String: String] = [:]
        if let speaking = speaking(program) {
            said = values.merging(told.mapValues { shown($0(speaking)) }) { $1 }
            for key in values.keys where told[key] == nil { said[key] = speaking.speech?.value(values[key] ?? "", of: key) }
            said["id"] = subject
        }
        values["id"] = place.split(separator: ".").last.map(String.init) ?? place
        changes.append(ProgramChange("program_change." + key, values, direction, where: place, said: said))
    }

    private mutating func add(
        _ key: String, _ before: (ProgramWords) -> String, _ after: (ProgramWords) -> String,
        _ direction: ProgramChange.Direction, _ values: [String: String], at place: String
    ) {
        var values = values
        var said = values
        if let was = speaking(old), let now = speaking(new) {
            for key in values.keys { said[key] = now.speech?.value(values[key] ?? "", of: key) }
            (said["old"], said["new"]) = (shown(before(was)), shown(after(now)))
            said["id"] = subject
        }
        values["old"] = before(ProgramWords(program: old))
        values["new"] = after(ProgramWords(program: new))
        values["id"] = place.split(separator: ".").last.map(String.init) ?? place
        changes.append(
            ProgramChange("program_change." + key, values, direction, where: place, said: texts == nil ? [:] : said))
    }

    private func speaking(_ program: Program) -> ProgramWords? {
        texts.map { ProgramWords(program: program, speech: PartText($0, program: program)) }
    }

    private func shown(_ words: String) -> String {
        words == ProgramWords.nothing ? texts?.callAsFunction("part.none") ?? words : words
    }

    private func called<Item>(_ item: Item, _ id: (Item) -> String, _ name: (Item) -> LocalName?, in program: Program) -> String? {
        texts.map { PartText($0, program: program).title(name(item), id: id(item)) }
    }
}
