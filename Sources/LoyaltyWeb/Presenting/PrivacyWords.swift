import LoyaltyRules
import LoyaltyService

/// Words about personal data, as pages of console and portal say them.
struct PrivacyWords: Sendable {
    let t: Texts
    let service: Texts

    init(_ language: Language) {
        t = Texts(WebTexts.catalogue, language)
        service = Texts(ServiceTexts.catalogue, language)
    }

    func purpose(_ purpose: ConsentPurpose) -> String { service("consent." + purpose.rawValue) }

    func kind(_ kind: RequestKind) -> String {
        switch kind {
        case .know: t("privacy.kind_know")
        case .copy: t("privacy.kind_copy")
        case .correct: t("privacy.kind_correct")
        case .erase: t("privacy.kind_erase")
        case .close: t("privacy.kind_close")
        case .restrict: t("privacy.kind_restrict")
        case .withdraw: t("privacy.kind_withdraw")
        case .object: t("privacy.kind_object")
        }
    }

    func state(_ row: RequestRow) -> String {
        switch row.state {
        case .open: row.kind == .close ? t("closing.until", "\(row.dueOn)") : t("privacy.due", "\(row.dueOn)")
        case .done: t("privacy.state_done")
        case .refused: row.kind == .close ? t("closing.taken_back") : t("privacy.state_refused")
        }
    }

    func limit(_ kind: ProcessingLimit) -> String {
        switch kind {
        case .restriction: t("privacy.limit_restriction")
        case .objection: t("privacy.limit_objection")
        case .claim: t("privacy.limit_claim")
        }
    }

    func register(_ kind: RegisterKind) -> String {
        switch kind {
        case .sharing: t("privacy.register_sharing")
        case .incident: t("privacy.register_incident")
        case .assessment: t("privacy.register_assessment")
        }
    }

    func item(_ item: RetentionSchedule.Item) -> String {
        switch item {
        case .messages: t("privacy.item_messages")
        case .parked: t("privacy.item_parked")
        case .sessions: t("privacy.item_sessions")
        case .codes: t("privacy.item_codes")
        case .throttles: t("privacy.item_throttles")
        case .persons: t("privacy.item_persons")
        }
    }

    /// What stands in the way of an erasure, and from when on it is out of it.
    func blocker(_ blocker: ErasureBlocker, program: Program) -> String {
        let what = service("receipt." + blocker.word)
        let renderer = ReceiptRenderer(t.language, program: program)
        let amounts = blocker.amounts.map { renderer.word(.amount($0.amount, asset: $0.asset)) }.joined(separator: " · ")
        let free = blocker.freeOn.map { t("privacy.free_on", "\($0)") } ?? t("privacy.free_unknown")
        return ([what] + (amounts.isEmpty ? [] : [amounts]) + [free]).joined(separator: " · ")
    }

    /// The end of the membership: asked for or not, with what is lost.
    /// - Parameters:
    ///   - ask: where it is asked for.
    ///   - takeBack: where a request with a number is taken back.
    func closing(
        _ view: PrivacyView, program: Program, ask: String, takeBack: (String) -> String, key: String
    ) -> ClosingPart {
        let open = view.requests.first { $0.kind == .close && $0.state == .open }
        let lines = open.map { ClosingReview.warning(view.losses, last: $0.dueOn) } ?? ClosingReview.lost(view.losses)
        let renderer = ReceiptRenderer(t.language, program: program)
        return ClosingPart(
            isAsked: open != nil, warning: lines.map(renderer.sentence),
            blockers: ClosingReview.blockers(view.blockers).map { blocker($0, program: program) },
            action: open.map { takeBack(String($0.id)) } ?? ask, key: key + "close")
    }

    /// Which data was seen, in words; a word that nobody knows stays as it is.
    func fields(_ fields: [String]) -> String {
        fields.map { field in
            switch field {
            case "name": t("privacy.field_name")
            case "contacts-masked", "card-masked": t("privacy.field_masked")
            case "mobile", "email": t("privacy.field_contacts")
            case "standing", "lots", "ledger", "receipt", "holds": t("privacy.field_points")
            case "stays", "bills": t("privacy.field_stays")
            case "family": t("privacy.field_family")
            case "profile": t("privacy.field_profile")
            case "health": t("privacy.field_health")
            case "tasks": t("privacy.field_tasks")
            case "consents", "requests": t("privacy.field_privacy")
            case "audit": t("privacy.field_audit")
            case "everything": t("privacy.field_everything")
            default: field.hasPrefix("slip-") ? t("privacy.field_points") : field
            }
        }.uniqued().joined(separator: " · ")
    }

    func looker(_ looker: AccessView.Looker) -> String {
        switch looker {
        case .staff(let roles): roles.isEmpty ? t("privacy.looker_staff") : roles.map { service("role." + $0.rawValue) }.joined(separator: " · ")
        case .program: t("privacy.looker_program")
        case .system: t("actor.system")
        }
    }
}

extension [String] {
    /// Each once, in the order in which they come.
    fileprivate func uniqued() -> [String] { reduce(into: []) { if !$0.contains($1) { $0.append($1) } } }
}
