import LoyaltyRules

@testable import LoyaltyService

/// Which keys the reader of program documents knows at which place. It is asked itself: each mapping of each document gets a
/// key of its own that nobody knows, and the reader tells for each what could have stood there.
struct GrammarAsked {
    /// The keys by place, as the headings of the reference name it: `assets.expires`, `when`, `requirement`.
    private(set) var known: [String: Set<String>] = [:]

    /// A document that has what no case file's document has, since no case can show it.
    static let elsewhere = """
        program: elsewhere
        name: {en: Elsewhere}
        currency: CNY
        categories: [{id: room, name: {en: Room}}]
        properties: [{id: inn, name: {en: Inn}, time_zone: Asia/Shanghai}]
        groups: [{id: resort, name: {en: Resorts}}]
        events: [{id: month, name: {en: New month}, occurs: {monthly: {day: 1}}}]
        assets:
          - id: points
            name: {en: Points}
            expires: {after_months: 12, reinstate: {within_days: 90, for_days: 30, at_most_per_year: 5000}}
        tiers: [{id: base, name: {en: Member}}]
        earning: [{id: base_points, asset: points, categories: room, rate: 1}]
        holds: {at_most_days: 90}
        adjustments:
          limits: {clerk: 500}
          budgets:
            - {per: agent, every: day, role: clerk, at_most: 1000, asset: points}
            - {per: property, every: month, property: inn, at_most: 9000}
        """

    init(_ documents: [DocumentNode]) {
        for document in documents {
            var (places, used): ([String: String], [String: Set<String>]) = ([:], [:])
            let strange = Self.with(strangers: document, at: "document", &places, &used)
            // Keys that a document chooses itself: a name has languages, rates have tiers.
            let names = Self.ids(document).union(Language.allCases.map(\.rawValue))
            do {
                _ = try ProgramReader.read(strange)
            } catch {
                for problem in error.problems where problem.key == "program_problem.key_unknown" {
                    guard let place = places[problem.values["key"] ?? ""] else { continue }
                    let keys = Set((problem.values["known"] ?? "").split(separator: ", ").map(String.init))
                    if keys.isSubset(of: names) { continue }
                    known[place, default: []].formUnion(keys)
                    known[place, default: []].formUnion(used[place] ?? [])
                }
            }
        }
    }

    /// The document with a strange key in each mapping, its place noted.
    private static func with(
        strangers node: DocumentNode, at place: String, _ places: inout [String: String], _ used: inout [String: Set<String>]
    ) -> DocumentNode {
        switch node.content {
        case .scalar: return node
        case .sequence(let items):
            return DocumentNode(.sequence(items.map { with(strangers: $0, at: place, &places, &used) }), at: node.mark)
        case .mapping(let entries):
            let key = "stranger_\(places.count)"
            places[key] = place
            used[place, default: []].formUnion(entries.map(\.key))
            var all: [(key: String, mark: DocumentMark, value: DocumentNode)] = entries.map { entry in
                let below = below(place, entry.key, entry.value)
                return (entry.key, entry.mark, with(strangers: entry.value, at: below, &places, &used))
            }
            all.append((key, node.mark, DocumentNode(.scalar("x"), at: node.mark)))
            return DocumentNode(.mapping(all), at: node.mark)
        }
    }

    private static let requirements: Set = ["attain", "retain", "lifetime", "keep", "renewal"]
    private static let numbers: Set = ["nights", "rooms", "guests", "days_since_joining"]
    private static let days: Set = ["dates", "arrival", "booked"]
    private static let counters = "counters of a requirement"

    /// The place of what stands under a key; parts that several keys share have one place.
    private static func below(_ place: String, _ key: String, _ value: DocumentNode) -> String {
        var isList = false
        if case .sequence = value.content { isList = true }
        switch (place, key) {
        case ("when", "all"), ("when", "any"), ("when", "none"), ("when.at_least", "of"), (_, "when"): return "when"
        case ("when", _) where numbers.contains(key), (counters, _): return "bounds"
        case ("when", _) where days.contains(key), ("seasons", "dates"): return "dates"
        case (_, "window"), (_, "valid"), (_, "choose"), (_, "factors"): return key
        case ("requirement", "all"), ("requirement", "any"), ("requirement.at_least", "of"):
            return isList ? "requirement" : counters
        case (_, _) where requirements.contains(key): return "requirement"
        case ("document", _): return key
        case ("assets", "expires"): return "assets.expires"
        case (_, "expires"): return "earning.expires"
        case ("earning.expires", "on"): return "assets.expires.on"
        default: return place + "." + key
        }
    }

    /// Every id that a document gives.
    private static func ids(_ node: DocumentNode) -> Set<String> {
        switch node.content {
        case .scalar: return []
        case .sequence(let items): return items.reduce(into: []) { $0.formUnion(ids($1)) }
        case .mapping(let entries):
            let own = entries.first { $0.key == "id" }?.value.scalar.map { Set([$0]) } ?? []
            return entries.reduce(into: own) { $0.formUnion(ids($1.value)) }
        }
    }
}
