import LoyaltyRules
import LoyaltyService

/// Turns what the service knows into what the pages show: names and figures in the reader's language.
struct Presenter: Sendable {
    let language: Language
    let program: Program
    /// Whether the reader may see what staff noted beside a reason.
    var showsNotes = true

    var web: Texts { Texts(WebTexts.catalogue, language) }
    var service: Texts { Texts(ServiceTexts.catalogue, language) }
    var renderer: ReceiptRenderer { ReceiptRenderer(language, program: program) }
    var pointsName: String { program.points.name.text(in: language) }

    func points(_ amount: Int64) -> String { Formats.amount(amount, decimals: program.points.decimals) }
    func signedPoints(_ amount: Int64) -> String { Formats.signed(amount, decimals: program.points.decimals) }
    func tierName(_ id: String) -> String { program.tier(id)?.name.text(in: language) ?? id }
    func property(_ id: String) -> String { program.partyName(id)?.text(in: language) ?? id }
    func amount(_ amount: Int64, of asset: String) -> String {
        Formats.amount(amount, decimals: program.decimals(of: asset))
    }

    /// Money with its code, for example `CNY 1,288.80`.
    func money(_ minor: Int64, _ currency: Currency) -> String {
        currency.code + " " + Formats.amount(minor, decimals: currency.decimals)
    }

    func line(_ member: MemberSummary) -> MemberLine {
        MemberLine(
            id: "\(member.member)", name: member.name, maskedMobile: member.maskedMobile,
            cardNumber: CardNumber.grouped(member.cardNumber), tierName: tierName(member.tier),
            tierOrder: program.rank(of: member.tier), points: points(member.points),
            propertyName: property(member.property))
    }

    /// A receipt's sentences.
    func lines(_ receipt: Receipt) -> [ReceiptLine] {
        receipt.lines.map { line in
            var values = line.values
            if case .text(let reason) = values["reason"] {
                values["reason"] = .text(ReasonText.words(reason, web, showsNote: showsNotes))
            }
            let readable = LoyaltyRules.ReceiptLine(line.key, values, rule: line.rule, effect: line.effect)
            return ReceiptLine(
                text: renderer.sentence(readable), amount: renderer.effect(readable),
                negative: (line.effect?.amount ?? 0) < 0)
        }
    }

    /// What a posting would do (a dry run), for the panel beside a form.
    func preview(_ posted: Posted) -> PostingPreview {
        PostingPreview(
            points: signedPoints(posted.points), negative: posted.points < 0, pointsName: pointsName,
            lines: lines(posted.receipt), balanceAfter: points(posted.balance), tier: tier(posted.tier),
            tierBefore: tierBefore(posted.receipt))
    }

    private func tier(_ id: String) -> PostingPreview.Tier {
        PostingPreview.Tier(name: tierName(id), order: program.rank(of: id))
    }

    /// The tier that a posting ends: its receipt says so.
    private func tierBefore(_ receipt: Receipt) -> PostingPreview.Tier? {
        for line in receipt.lines where line.key.hasPrefix("tier.") {
            if case .tier(let id) = line.values["from"] { return tier(id) }
        }
        return nil
    }

    func emptyPreview(_ problem: String? = nil) -> PostingPreview {
        PostingPreview(pointsName: pointsName, problem: problem)
    }

    /// What ends within a year, soonest first.
    func expiring(_ view: MemberView) -> [ExpiringAmount] {
        view.expiring.prefix(6).map {
            ExpiringAmount(
                amount: points($0.amount), day: "\($0.day)", isSoon: $0.day <= view.today.adding(days: 30))
        }
    }

    func progress(_ view: MemberView) -> TierProgress? {
        guard let progress = view.progress else { return nil }
        let ways = progress.alternatives.joined().uniqued().map { way in
            TierProgress.Way(
                label: label(way), done: figure(way.done, way), needed: figure(way.needed, way),
                percent: Int(min(100, way.needed > 0 ? way.done * 100 / way.needed : 100)))
        }
        return TierProgress(
            nextTierName: tierName(progress.next), nextTierOrder: program.rank(of: progress.next), ways: ways,
            sentence: service.text(
                "progress.sentence",
                ["ways": missing(progress.alternatives), "tier": tierName(progress.next)]))
    }

    /// What is missing, way by way; empty when nothing is.
    func missing(_ alternatives: [[LoyaltyRules.TierProgress.Way]]) -> String {
        alternatives.map { parts in
            parts.filter { $0.missing > 0 }.map { words($0) }.joined(separator: service("progress.and"))
        }.filter { !$0.isEmpty }.joined(separator: service("progress.or"))
    }

    private func label(_ way: LoyaltyRules.TierProgress.Way) -> String {
        switch way.measure {
        case .counter(let id, _): program.name(of: id, in: language)
        case .years(let tier): service.text("progress.years", ["tier": tierName(tier)])
        }
    }

    private func figure(_ value: Int64, _ way: LoyaltyRules.TierProgress.Way) -> String {
        way.counter.map { amount(value, of: $0) } ?? Formats.grouped(value)
    }

    private func words(_ way: LoyaltyRules.TierProgress.Way) -> String {
        guard let counter = way.counter else {
            return service.text("progress.missing_years", ["count": String(way.missing), "years": label(way)])
        }
        return service.text("progress.way", ["amount": renderer.word(.amount(way.missing, asset: counter))])
    }

    func consents(_ view: MemberView) -> [ConsentLine] {
        ConsentPurpose.allCases.compactMap { purpose in view.consents.last { $0.purpose == purpose } }.map {
            ConsentLine(
                purpose: service("consent." + $0.purpose.rawValue), granted: $0.granted,
                day: "\(BusinessDay.of($0.recordedAt, timeZone: zone(view.row.property)))")
        }
    }

    /// The time zone of a hotel; that of the first where it is not known.
    func zone(_ property: String) -> String {
        program.property(property)?.timeZone ?? program.properties[0].timeZone
    }

    /// Day and time of a moment at a hotel: `2026-11-22 06:07`.
    func moment(_ instant: Instant, at property: String) -> String {
        "\(BusinessDay.of(instant, timeZone: zone(property))) \(BusinessDay.time(instant, timeZone: zone(property)))"
    }
}
