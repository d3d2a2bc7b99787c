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

    @Test("Every line of a receipt has a sentence with the values it needs, and no sentence is unused")
    func receipts() throws {
        let sources = try SourceCalls("LoyaltyRules", "LoyaltyService")
        var used: Set<String> = []
        for call in sources.calls(of: "ReceiptLine") {
            let text = sources.files[call.file] ?? ""
            var keys = call.keys
            if call.first.contains(#"\(rule.rounding.rawValue)"#) {
                keys += Rounding.allCases.map { "earn.rate." + $0.rawValue }
            }
            var places = call.places
            if call.first == "key" {
                keys = SourceCalls.captures(#"let key = (.*)"#, in: text).flatMap {
                    SourceCalls.captures(#""([\w.]+)""#, in: $0)
                }
                places = Set(SourceCalls.captures(#""(\w+)""#, in: text))
            }
            if call.first.hasPrefix("_ key") { continue }
            #expect(!keys.isEmpty, "the key of \(call.file) was not understood: \(call.first)")
            for key in keys {
                #expect(SentencePlaces.of("receipt." + key).isSubset(of: places), "\(key) has \(places)")
            }
            used.formUnion(keys)
        }
        #expect(SentencePlaces.keys("receipt.") == used)
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
