import LoyaltyRules
import LoyaltyService
import Testing

@Suite("Names of what stands in ledger, audit and lists")
struct NamesTests {
    /// Keys that are put together while running, from what is stored or chosen, or asked for by pages and
    /// answers. A family that is not here is held to the code key by key (`SentenceUseTests`).
    private static let askedWhileRunning: Set = [
        "operation", "rule", "lot", "channel", "consent", "role", "folio_kind", "status", "account", "announce", "condition",
        "message", "part", "card", "sanction", "violation", "conduct_state", "signal", "work", "preference", "list",
        "earning", "problem", "program", "progress", "replay", "settlement", "trade",
    ]

    @Test("Every operation has a title")
    func operations() throws {
        let names = try SourceCalls("LoyaltyService").captures(#"static let name = "([\w.]+)""#)
        #expect(names.count >= 10)
        for name in names.sorted() { #expect(SentencePlaces.keys("operation.").contains(name), "\(name)") }
    }

    @Test("Every word of an enumeration has a name, and there is no other")
    func enumerations() {
        #expect(SentencePlaces.keys("lot.") == Set(Lot.Kind.allCases.map(\.rawValue)))
        #expect(SentencePlaces.keys("consent.") == Set(ConsentPurpose.allCases.map(\.rawValue)))
        #expect(SentencePlaces.keys("role.") == Set(Role.allCases.map(\.rawValue)))
        #expect(SentencePlaces.keys("folio_kind.") == Set(FolioKind.allCases.map(\.rawValue)))
        #expect(SentencePlaces.keys("trade.") == Set(Trade.allCases.map(\.rawValue)))
        #expect(SentencePlaces.keys("status.") == ["active", "closed", "merged", "posted", "cancelled"])
    }

    @Test("Every account that entries face has a name")
    func accounts() throws {
        let sources = try SourceCalls("LoyaltyService/Operations")
        let text = sources.files.first { $0.key.hasSuffix("/Accounts.swift") }?.value ?? ""
        let names = Set(SourceCalls.captures(#""([a-z]+)@?""#, in: text))
        #expect(SentencePlaces.keys("account.") == names)
    }

    @Test("Every rule that the code itself applies has a name")
    func rules() throws {
        let names = try SourceCalls("LoyaltyService").captures(#"rule: "(\w+)""#)
            .union([ConversionTerms.rule, ConversionTerms.feeRule, PoolTerms.rule, MergeReview.rule])
        #expect(SentencePlaces.keys("rule.") == names)
    }

    @Test("There is no family of sentences that nobody asks for")
    func families() {
        let families = Set(ServiceTexts.catalogue.keys.map { String($0.prefix { $0 != "." }) })
        #expect(
            families
                == Self.askedWhileRunning.union([
                    "receipt", "refusal", "refusal_title", "input", "program_problem", "program_finding",
                    "program_change", "post",
                ]))
    }

    @Test("Every sentence that a command says around a receipt is there, and none besides")
    func posting() throws {
        let asked = try SourceCalls("tessera").captures(#""post\.(\w+)""#)
        #expect(SentencePlaces.keys("post.") == asked)
    }

    @Test("POL-05 each thing that a version can change for members has a sentence")
    func announcements() {
        let others: Set = ["not_by_counting", "unnamed", "more"]
        #expect(
            SentencePlaces.keys("announce.") == others.union(MemberChange.Topic.allCases.map(\.rawValue)))
        for topic in MemberChange.Topic.allCases {
            #expect(SentencePlaces.of("announce." + topic.rawValue).isSubset(of: ["name", "what"]), "\(topic)")
        }
        for kind in ["program_changes", "program_withdrawn"] {
            let places = SentencePlaces.of("message.\(kind).subject").union(SentencePlaces.of("message.\(kind).body"))
            #expect(places.isSubset(of: ["program", "day", "what"]), "\(kind)")
        }
    }

    @Test("The one-time code's message has its code and how long it is valid")
    func message() {
        #expect(SentencePlaces.of("message.one_time_code.body") == ["code", "minutes"])
    }
}
