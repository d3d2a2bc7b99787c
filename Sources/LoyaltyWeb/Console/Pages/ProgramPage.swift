import LoyaltyRules

/// The program in force, in words a guest could be read.
enum ProgramPage {
    /// One tier.
    struct Tier: Sendable {
        let name: String
        /// Its place in the ladder, from 0.
        let order: Int
        /// How it is reached, in a sentence.
        let attain: String
        /// How it is kept, in a sentence.
        let keeps: String
        /// What reaching it gives, a sentence each.
        var gives: [String] = []
        /// Points for each unit of money by category, one short text each, in the order of `categories`.
        let rates: [String]
    }

    /// What the page shows.
    struct Model: Sendable {
        let name: String
        let version: String
        /// `2026-01-01`.
        let effectiveFrom: String
        /// Revenue categories that earn, in words.
        let categories: [String]
        let tiers: [Tier]
        /// When points lapse, in a sentence.
        let expiry: String
        /// Revenue categories that never earn, in words.
        var excluded: [String] = []
        /// How many members each tier has, in the order of the tiers; empty where that is not told.
        var members: [Int64] = []
        /// Drafts that are open.
        var drafts: [DraftLine] = []
        /// All versions, newest first.
        var versions: [VersionLine] = []
        /// The idempotency key of the button that begins a draft; nil for those who may not.
        var newDraftKey: String? = nil
        /// Whether the reader may try drafts.
        var showsLaboratory = false
    }
}

extension ProgramPage {
    static func render(_ model: Model, _ frame: ConsoleFrame) -> HTML {
        let t = frame.t
        return consolePage(
            frame, title: t("program.title"),
            body: """
                \(ConsoleChrome.head(
                    model.name, pretitle: "<p class=\"pretitle\">\(t("program.title"))</p>",
                    actions: """
                        <span class="text-secondary">\
                        \(t("program.version", model.version, model.effectiveFrom))</span>\
                        \(Parts.button(SitePath.programRules, t("rules.title")))\
                        \(HTML.when(model.showsLaboratory, Parts.button(SitePath.replay, t("replay.title"))))\
                        \(HTML.with(model.newDraftKey) { NewDraftForm.html(from: model.version, key: $0, frame) })
                        """))\
                \(HTML.each(model.versions.filter { $0.state == .scheduled }.reversed()) { version in
                    """
                    <p class="alert alert-info"><a href="\(version.href)">\(t("version.title", version.number))</a> \
                    \(Parts.sentence(t("version.waiting", version.effectiveFrom)))</p>
                    """
                })\(HTML.when(!model.drafts.isEmpty, drafts(model, t)))\
                <section class="card"><div class="card-header"><h2 class="card-title">\(t("program.tiers"))\
                </h2></div>\
                \(ladder(model, t))</section>\
                <div class="program-grid"><section class="card"><div class="card-header">\
                <h2 class="card-title">\(t("program.rates"))</h2></div>\(rates(model, t))</section>\
                <section class="card"><div class="card-body"><h2 class="section-title">\(t("program.expiry"))\
                </h2>\
                <p>\(model.expiry)</p>\(excluded(model, t))</div></section></div>\
                \(HTML.when(!model.versions.isEmpty, history(model, t)))
                """,
            styles: ["program.css"])
    }

    private static func drafts(_ model: Model, _ t: Texts) -> HTML {
        """
        <section class="card"><div class="card-header"><h2 class="card-title">\(t("draft.list"))</h2></div>\
        \(VersionParts.drafts(model.drafts, t))</section>
        """
    }

    private static func history(_ model: Model, _ t: Texts) -> HTML {
        """
        <section class="card"><div class="card-header"><h2 class="card-title">\(t("version.history"))</h2></div>\
        \(VersionParts.versions(model.versions, t))</section>
        """
    }

    private static func ladder(_ model: Model, _ t: Texts) -> HTML {
        """
        <table class="rows"><caption class="visually-hidden">\(t("program.tiers"))</caption><thead><tr>\
        <th scope="col">\(t("program.tier"))</th><th scope="col">\(t("program.attain"))</th>\
        <th scope="col" class="wide">\(t("program.keeps"))</th>\
        \(HTML.when(!model.members.isEmpty, "<th scope=\"col\" class=\"num\">\(t("program.members"))</th>"))</tr></thead><tbody>\
        \(HTML.each(model.tiers) { tier in
            """
            <tr><th scope="row">\(Parts.tierBadge(tier.name, tier.order))</th><td>\(tier.attain)\
            \(HTML.each(tier.gives) { "<small class=\"tier-gift\">\($0)</small>" })\
            <small class="narrow">\(tier.keeps)</small></td><td class="wide">\(tier.keeps)</td>\(members(of: tier, model))</tr>
            """
        })</tbody></table>
        """
    }

    /// How many members a tier has, and a bar for their share.
    private static func members(of tier: Tier, _ model: Model) -> HTML {
        guard model.members.indices.contains(tier.order) else { return .empty }
        let (count, all) = (model.members[tier.order], max(1, model.members.reduce(0, +)))
        let percent = Int(count * 100 / all)
        return """
            <td class="num"><span class="tier-share">\(Formats.grouped(count)) \
            <progress class="wide" max="100" value="\(percent)" aria-hidden="true">\(percent)%</progress></span></td>
            """
    }

    private static func rates(_ model: Model, _ t: Texts) -> HTML {
        """
        <div class="scroll-x" tabindex="0" role="region" aria-label="\(t("program.rates"))"><table \
        class="rows">\
        <caption class="visually-hidden">\(t("program.rates"))</caption><thead><tr>\
        <th scope="col">\(t("program.tier"))</th>\
        \(HTML.each(model.categories) { "<th scope=\"col\" class=\"num\">\($0)</th>" })</tr></thead><tbody>\
        \(HTML.each(model.tiers) { tier in
            """
            <tr><th scope="row">\(Parts.tierBadge(tier.name, tier.order))</th>\
            \(HTML.each(tier.rates) { "<td class=\"num\">\($0)</td>" })</tr>
            """
        })</tbody></table></div>
        """
    }

    private static func excluded(_ model: Model, _ t: Texts) -> HTML {
        guard !model.excluded.isEmpty else { return .empty }
        return """
            <h2 class="section-title">\(t("program.excluded"))</h2>\
            <ul class="chips">\(HTML.each(model.excluded) { "<li>\($0)</li>" })</ul>
            """
    }
}
