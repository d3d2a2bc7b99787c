import LoyaltyRules
import LoyaltyService

/// Turns months of settlement into what the pages show to one reader.
struct SettlementPresenter: Sendable {
    let book: SettlementBook
    let actor: Actor
    let now: Instant
    let names: ActorNames
    let presenter: Presenter
    private var t: Texts { presenter.web }
    /// Who acts at some hotels only sees those, and no sums of all.
    var seesAll: Bool { actor.properties == nil }

    init(_ book: SettlementBook, _ language: Language, by actor: Actor, at now: Instant, _ names: ActorNames)
    {
        self.book = book
        self.actor = actor
        self.now = now
        self.names = names
        presenter = Presenter(language: language, program: book.program)
    }

    func sees(_ hotel: String) -> Bool { hotel.isEmpty ? seesAll : actor.covers(hotel) }

    func state(_ month: SettlementMonth) -> SettlementMonthState {
        if book.rule.isClosed(month) { return .closed }
        return book.isOver(month, at: now) ? .open : .running
    }

    /// The months of the list: one row for each currency, one for a month without any.
    func rows(_ month: SettlementMonth) -> [SettlementsPage.Row] {
        let totals = book.rule.statement(month).totals
        let open = book.openDisputes(of: month)
        let disputes = open > 0 && seesAll ? t("settlement.count_disputed", String(open)) : nil
        func row(_ total: SettlementTotal?) -> SettlementsPage.Row {
            func money(_ amount: Int64?) -> String {
                guard let total, let amount else { return "–" }
                return presenter.money(amount, total.currency)
            }
            return SettlementsPage.Row(
                href: SitePath.settlement("\(month)"), month: "\(month)", state: state(month),
                charged: money(total?.chargedMinor), credited: money(total?.creditedMinor),
                program: money(total.map { $0.programMinor + $0.roundingMinor }), disputes: disputes)
        }
        return totals.isEmpty || !seesAll ? [row(nil)] : totals.map(row)
    }

    func model(_ month: SettlementMonth, mayClose: Bool, mayDispute: Bool) -> SettlementPage.Model {
        let statement = book.rule.statement(month)
        let shown = statement.rows.filter { !$0.hotel.isEmpty && sees($0.hotel) }
        return SettlementPage.Model(
            month: "\(month)", state: state(month), fact: fact(month),
            counters: seesAll ? counters(statement) : [],
            rows: shown.map { row($0, statement, mayClose: mayClose, mayDispute: mayDispute) },
            own: seesAll ? own(statement) : [], late: late(statement), steps: steps(month),
            canClose: mayClose && seesAll && state(month) == .open, prices: prices)
    }

    /// What all hotels owe, are credited with, and what the program keeps.
    func counters(_ statement: SettlementStatement) -> [Counter] {
        statement.totals.flatMap { total -> [Counter] in
            func money(_ amount: Int64) -> String { presenter.money(amount, total.currency) }
            return [
                Counter(label: t("settlement.charged"), value: money(total.chargedMinor)),
                Counter(label: t("settlement.credited"), value: money(total.creditedMinor)),
                Counter(label: t("settlement.program"), value: money(total.programMinor)),
                Counter(label: t("settlement.rounding"), value: money(total.roundingMinor)),
            ]
        }
    }

    /// What a hotel owes or is owed for a month, in a sentence.
    func net(_ hotel: String, _ month: SettlementMonth) -> String {
        book.rule.statement(month).rows.filter { $0.hotel == hotel }.map {
            let amount = presenter.money(abs($0.netMinor), $0.currency)
            return $0.netMinor < 0 ? t("settlement.net_owes", amount) : t("settlement.net_owed", amount)
        }.joined(separator: " ")
    }

    /// Hotel, kind and month of the facts.
    func title(_ place: SettlementPlace) -> String {
        let words = [hotel(place.hotel), word(place.kind), "\(place.factMonth)"]
        return words.joined(separator: " · ")
    }

    func entry(_ entry: SettlementEntry, _ hotel: String) -> SettlementEntriesPage.Row {
        SettlementEntriesPage.Row(
            day: "\(entry.occurredOn)", card: entry.maskedCard,
            rule: presenter.renderer.word(.name(entry.rule)),
            amount: Formats.signed(entry.amount, decimals: book.program.decimals(of: entry.asset)),
            recorded: presenter.moment(entry.recordedAt, at: hotel),
            href: SitePath.receipt("\(entry.member)", String(entry.operation)))
    }

    func hotel(_ id: String) -> String {
        id.isEmpty ? presenter.service("settlement.program") : presenter.property(id)
    }

    private func fact(_ month: SettlementMonth) -> String {
        if let closing = book.closings[month] {
            return t("settlement.closed_by", presenter.moment(closing.at, at: ""), names.name(closing.by))
        }
        return state(month) == .running
            ? t("settlement.runs_until", "\(month.lastDay)") : t("settlement.not_closed")
    }

    private func row(
        _ row: SettlementRow, _ statement: SettlementStatement, mayClose: Bool, mayDispute: Bool
    ) -> SettlementPage.Row {
        let month = statement.month
        func figure(_ kind: SettlementKind) -> SettlementFigure {
            let points = row.points[kind] ?? 0
            let own = statement.lines.contains {
                $0.key.hotel == row.hotel && $0.key.asset == row.asset && $0.key.kind == kind
                    && $0.key.factMonth == month
            }
            return SettlementFigure(
                text: points == 0 ? "–" : presenter.amount(points, of: row.asset),
                href: own ? entries(row.hotel, row.asset, kind, month, in: month) : nil)
        }
        let dispute = book.openDispute(of: month, at: row.hotel)
        let isSeveral = Set(statement.rows.map(\.asset)).union(book.program.terms.settlement.map(\.asset)).count > 1
        let asset = book.program.name(of: row.asset, in: presenter.language)
        let kind = book.program.partner(row.hotel).map { presenter.service("part.partner_kind." + $0.kind.rawValue) }
        return SettlementPage.Row(
            name: [hotel(row.hotel), kind, isSeveral ? asset : nil].compactMap(\.self).joined(separator: " · "), issued: figure(.issued),
            goodwill: figure(.goodwill), sold: figure(.sold), honoured: figure(.honoured),
            charged: presenter.money(row.chargedMinor, row.currency),
            credited: presenter.money(row.creditedMinor, row.currency),
            net: presenter.money(row.netMinor, row.currency), owes: row.netMinor < 0,
            dispute: dispute?.reason,
            disputeHref: (dispute == nil ? mayDispute : mayClose)
                ? SitePath.settlementDispute("\(month)", row.hotel) : nil)
    }

    private func entries(
        _ hotel: String, _ asset: String, _ kind: SettlementKind, _ facts: SettlementMonth,
        in month: SettlementMonth
    ) -> String {
        SitePath.settlementEntries(
            "\(month)", SettlementCell(hotel: hotel, asset: asset, kind: kind.rawValue, factMonth: "\(facts)")
        )
    }

    private func late(_ statement: SettlementStatement) -> [SettlementPage.LateLine] {
        statement.lines.filter {
            $0.key.factMonth < statement.month && !$0.key.hotel.isEmpty && sees($0.key.hotel)
        }.map {
            SettlementPage.LateLine(
                name: hotel($0.key.hotel), kind: word($0.key.kind), factMonth: "\($0.key.factMonth)",
                points: SettlementFigure(
                    text: Formats.signed($0.points, decimals: book.program.decimals(of: $0.key.asset)),
                    href: entries(
                        $0.key.hotel, $0.key.asset, $0.key.kind, $0.key.factMonth, in: statement.month)),
                amount: presenter.money($0.amountMinor, $0.currency))
        }
    }

    private func steps(_ month: SettlementMonth) -> [SettlementPage.Step] {
        book.disputes(of: month).filter { sees($0.hotel) }.map {
            SettlementPage.Step(
                name: hotel($0.hotel), isOpen: $0.state == .open, reason: $0.reason,
                told: t("settlement.told", presenter.moment($0.at, at: $0.hotel), names.name($0.by)))
        }
    }

    /// What belongs to the program itself: what it gave without a hotel, and what ended.
    private func own(_ statement: SettlementStatement) -> [String] {
        statement.rows.filter(\.hotel.isEmpty).flatMap { row in
            SettlementKind.allCases.compactMap { kind in
                guard let points = row.points[kind], points != 0 else { return nil }
                return t(
                    "settlement.own", word(kind), presenter.renderer.word(.amount(points, asset: row.asset)))
            }
        }
    }

    private var prices: [String] {
        let hotels = book.program.terms.settlement.map { t("settlement.prices", asset($0), money($0.charge), money($0.credit)) }
        return book.program.names.partners.reduce(into: hotels) { sentences, partner in
            for terms in partner.settlement {
                sentences.append(
                    t(
                        "settlement.partner_prices", asset(terms), money(terms.charge), money(terms.credit),
                        partner.name.text(in: presenter.language)))
            }
        }
    }

    private func asset(_ terms: SettlementTerms) -> String { book.program.name(of: terms.asset, in: presenter.language) }

    private func money(_ rate: Rate) -> String { book.program.currency.code + " " + rate.description }

    private func word(_ kind: SettlementKind) -> String {
        presenter.service("settlement.kind." + kind.rawValue)
    }
}
