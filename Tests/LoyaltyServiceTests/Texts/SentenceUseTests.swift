import LoyaltyRules
import LoyaltyService
import Testing

@Suite("Every sentence that the code names is there, with the values it needs")
struct SentenceUseTests {
    @Test("Every refusal has a sentence and a title, and there is none besides")
    func refusals() {
        let codes = Set(RefusalCode.allCases.map(\.rawValue))
        #expect(SentencePlaces.keys("refusal.") == codes)
        #expect(SentencePlaces.keys("refusal_title.") == codes)
        for code in codes { #expect(SentencePlaces.of("refusal_title." + code).isEmpty, "\(code)") }
    }

    @Test("Wherever a refusal is thrown, the values of its sentence are given")
    func refusalValues() throws {
        let sources = try SourceCalls("LoyaltyService", "LoyaltyWeb", "tessera")
        let codes = Dictionary(uniqueKeysWithValues: RefusalCode.allCases.map { ("\($0)", $0.rawValue) })
        let handedOn = sources.captures(#"refusal: \.(\w+)"#)
        var given: [String: [Set<String>]] = [:]
        for call in sources.calls(of: "Refusal") {
            var names = SourceCalls.captures(#"\.(\w+)"#, in: call.first).filter { codes[$0] != nil }
            if call.first == "refusal" { names = handedOn.sorted() }
            for code in names.compactMap({ codes[$0] }) { given[code, default: []].append(call.places) }
        }
        #expect(given.count > 10, "the sources were not understood")
        for (code, places) in given {
            let needed = SentencePlaces.of("refusal." + code)
            for offered in places {
                #expect(needed.isSubset(of: offered), "\(code) needs \(needed), has \(offered)")
            }
        }
        let byRule = sources.calls(of: "Refusal").filter { $0.first.hasPrefix("rule:") }
        let offered = byRule.reduce(into: Set<String>()) { $0.formUnion($1.places) }
        let rules = FolioRefusal.allCases.map(\.rawValue) + AdjustmentRefusal.allCases.map(\.rawValue)
        for code in rules where given[code] == nil {
            #expect(SentencePlaces.of("refusal." + code).isSubset(of: offered), "\(code)")
        }
    }

    /// Sentences whose last words are words of an enumeration.
    static let families: [String: [String]] = [
        "earn.rate.": Rounding.allCases.map(\.rawValue), "what.": TextCondition.allCases.map(\.rawValue)
            + NumberCondition.allCases.map(\.rawValue) + ["day", "arrival", "booked", "spend", "night_weekdays", "birthday"],
        "rounding.": Rounding.allCases.map(\.rawValue) + ["keep"],
        "earn.": ["steps", "night_steps", "room_steps", "nights", "rooms", "room_nights"].flatMap { [$0, $0 + ".rounded"] },
        "fact.": ["found", "unknown"],
        "period.": Cap.Period.allCases.map(\.rawValue), "weekday.": (1...7).map(String.init),
        "earn.no.": noes, "count.no.": noes,
        "tier.title.": TierTitle.Cause.allCases.flatMap { [$0.rawValue, $0.rawValue + "_until", $0.rawValue + "_ended"] },
        "benefit.": values + ["none"], "benefit.elsewhere_": values + ["none"], "benefit.at_": values + ["none"],
        "benefit.next_": values, "card.": CardReview.Wish.allCases.map(\.rawValue), "card.void_": ["transfer", "refund"],
        "tier.counted.": windows + ["years", "calendar_year_carried"], "tier.limit.": windows,
    ]
    private static let values = ["until", "room", "guest"]
    private static let noes = ["text", "text.none", "unknown", "tag", "too_little_spend", "too_much_spend", "weekday", "excluded", "asked"]
    /// Sentences that no receipt of today has; receipts that are stored have them.
    static let retired: Set<String> = Set(
        ["earn.rate.per", "folio.difference"]
            + ["too_few", "too_many", "dates", "calendar", "birthday", "several"].flatMap { ["earn.no." + $0, "count.no." + $0] })
    private static let windows = [
        "months", "days", "calendar_month", "calendar_quarter", "calendar_year", "previous_calendar_year", "membership_year",
        "tier_period", "lifetime",
        "consecutive", "dates", "dates_from", "dates_until",
    ]

    @Test("Every sentence of a receipt is named in the sources, and every one that they name is there")
    func receipts() throws {
        let sources = try SourceCalls("LoyaltyRules", "LoyaltyService")
        let literals = Set(sources.captures(#""([a-z_]+(?:\.[a-z_0-9]+)+)""#))
        let families = Self.families.flatMap { family in family.value.map { family.key + $0 } }
        let keys = SentencePlaces.keys("receipt.")
        for key in keys {
            // What is said where nothing was found stands beside the sentence that it replaces.
            let isReplacement = key.hasSuffix(".none") && !families.contains(key)
            let asked = isReplacement ? String(key.dropLast(".none".count)) : key
            let isUsed = literals.contains(asked) || families.contains(asked) || Self.retired.contains(asked)
            #expect(isUsed, "\(key) is not used")
            #expect(SentencePlaces.of("receipt." + key).isSubset(of: SentencePlaces.of("receipt." + asked)), "\(key)")
        }
        #expect(Self.retired.isSubset(of: keys) && Self.retired.isDisjoint(with: literals.union(families)))
        for key in families { #expect(keys.contains(key), "\(key) has no sentence") }
        for call in sources.calls(of: "ReceiptLine") {
            for key in call.keys where !call.first.hasPrefix("_ key") && call.first.hasPrefix("\"") {
                #expect(SentencePlaces.of("receipt." + key).isSubset(of: call.places), "\(key) has \(call.places)")
            }
        }
    }

    @Test("Every receipt of every case file can be said in every language, each place filled")
    func spoken() throws {
        var keys: Set<String> = []
        for file in try ProgramFixture.caseFiles() {
            for result in CaseRunner.run(file) {
                for language in Language.allCases {
                    let renderer = ReceiptRenderer(language, program: result.program)
                    for line in result.receipt.lines {
                        keys.insert(line.key)
                        let sentence = renderer.sentence(line)
                        #expect(!sentence.contains("⟦"), "\(line.key): \(sentence)")
                    }
                }
            }
        }
        #expect(keys.count > 9)
    }

    @Test("Every problem of a program document has a sentence with the values it needs, and none is unused")
    func programProblems() throws {
        let sources = try SourceCalls("LoyaltyRules/Program/Reading", "LoyaltyService/Programs")
        var used: Set<String> = []
        for call in sources.calls(of: "add") + sources.calls(of: "problem") {
            for key in call.keys where call.first.hasPrefix("\"") {
                used.insert(key)
                #expect(SentencePlaces.of("program_problem." + key).isSubset(of: call.places), "\(key)")
            }
        }
        #expect(SentencePlaces.keys("program_problem.") == used)
    }

    @Test("Every problem of input that is named has a sentence with the values it needs")
    func input() throws {
        let sources = try SourceCalls("LoyaltyService", "LoyaltyWeb", "tessera")
        let fields = try SourceCalls("LoyaltyWeb").calls(of: "problem")
        let calls = sources.calls(of: "InvalidInput") + sources.calls(of: "InvalidInput.Problem") + fields
        for call in calls {
            for key in SourceCalls.captures(#"^\s*"(\w+)"\s*$"#, in: call.second) {
                #expect(SentencePlaces.keys("input.").contains(key), "\(key)")
                #expect(SentencePlaces.of("input." + key).isSubset(of: call.places), "\(key)")
            }
        }
        for key in sources.captures(#""(malformed_\w+)""#) {
            #expect(SentencePlaces.keys("input.").contains(key), "\(key)")
        }
    }
}
