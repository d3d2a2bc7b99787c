import LoyaltyRules
import LoyaltyService

/// Words about joining, as pages of console and portal say them.
struct JoiningWords: Sendable {
    let t: Texts
    let service: Texts

    init(_ language: Language) {
        t = Texts(WebTexts.catalogue, language)
        service = Texts(ServiceTexts.catalogue, language)
    }

    func channel(_ channel: JoinChannel) -> String { service("channel." + channel.rawValue) }

    func field(_ field: JoinField) -> String {
        switch field {
        case .name: t("joining.field_name")
        case .mobile: t("joining.field_mobile")
        case .email: t("joining.field_email")
        case .birthday: t("joining.field_birthday")
        case .birthDate: t("joining.field_birth_date")
        case .paperForm: t("joining.field_paper_form")
        case .source: t("joining.field_source")
        case .referrer: t("joining.field_referrer")
        case .document: t("document.title")
        }
    }

    func source(_ source: ConversionSource) -> String {
        switch source {
        case .walkIn: t("joining.source_walk_in")
        case .ctrip: t("joining.source_ctrip")
        case .fliggy: t("joining.source_fliggy")
        case .meituan: t("joining.source_meituan")
        case .tongcheng: t("joining.source_tongcheng")
        case .booking: t("joining.source_booking")
        case .agoda: t("joining.source_agoda")
        case .expedia: t("joining.source_expedia")
        case .otherSite: t("joining.source_other_site")
        case .company: t("joining.source_company")
        case .friend: t("joining.source_friend")
        }
    }

    func state(_ state: ApplicationState) -> String {
        switch state {
        case .applied: t("joining.state_applied")
        case .inReview: t("joining.state_in_review")
        case .approved: t("joining.state_approved")
        case .rejected: t("joining.state_rejected")
        }
    }

    /// How long is left, or how late it is.
    func left(_ hours: Int) -> String { hours < 0 ? t("joining.late", "\(-hours)") : t("joining.left", "\(hours)") }

    var channels: [Choice] { JoinChannel.allCases.map { Choice(value: $0.rawValue, label: channel($0)) } }
    var sources: [Choice] { ConversionSource.allCases.map { Choice(value: $0.rawValue, label: source($0)) } }

    /// What is known of how a member came, with the name of each thing.
    func origin(_ row: OriginRow, moment: (Instant) -> String) -> [(name: String, value: String)] {
        var facts: [(name: String, value: String)] = []
        if let source = row.source { facts.append((t("joining.field_source"), self.source(source))) }
        if let number = row.paperForm { facts.append((t("joining.field_paper_form"), number)) }
        if row.application != nil { facts.append((t("joining.agreed"), moment(row.agreedAt))) }
        if row.isAgeChecked { facts.append((t("joining.field_birth_date"), t("joining.age_checked"))) }
        return facts
    }
}
