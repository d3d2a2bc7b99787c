import LoyaltyRules

/// Says to members what another version of the program changes for them (POL-05).
public struct AnnouncementSpeech: Sendable {
    /// How many changes a message names; the portal has all.
    static let mostInMessage = 5
    private let texts: Texts
    private let language: Language
    private let old: Program
    private let new: Program
    private let speech: ProgramSpeech

    public init(_ language: Language, from old: Program, to new: Program) {
        texts = Texts(ServiceTexts.catalogue, language)
        self.language = language
        self.old = old
        self.new = new
        speech = ProgramSpeech(language, program: new)
    }

    /// One change, without a full stop.
    public func sentence(_ change: MemberChange) -> String {
        texts.text("announce." + change.topic.rawValue, ["name": name(change), "what": what(change)])
    }

    /// The changes in one sentence, as a message has it.
    func summary(_ changes: [MemberChange]) -> String {
        var parts = changes.prefix(Self.mostInMessage).map(sentence)
        let more = changes.count - parts.count
        if more > 0 { parts.append(texts.text("announce.more", ["count": String(more)])) }
        return parts.joined(separator: language == .english ? "; " : "；")
    }

    private func name(_ change: MemberChange) -> String {
        let named: (Program) -> LocalName? = { program in
            switch change.topic {
            case .expiry: program.asset(change.id)?.name
            case .propertyAdded, .propertyRemoved: program.property(change.id)?.name
            case .tierAdded, .tierRemoved, .tierReach, .tierKeep, .tierTerm, .tierPrice, .tierGift, .tierCard: program.tier(change.id)?.name
            default: program.displayName(of: change.id)
            }
        }
        return (named(new) ?? named(old))?.text(in: language) ?? texts("announce.unnamed")
    }

    private func what(_ change: MemberChange) -> String {
        switch change.topic {
        case .tierAdded, .tierReach:
            new.tier(change.id)?.attain.map(speech.sentence) ?? texts("announce.not_by_counting")
        case .tierKeep:
            (new.tier(change.id).flatMap { $0.retain ?? $0.attain }).map(speech.sentence)
                ?? texts("announce.not_by_counting")
        case .tierTerm: (new.tier(change.id)?.validity).map(speech.sentence) ?? ""
        case .expiry: new.asset(change.id).map(speech.life) ?? ""
        default: ""
        }
    }
}
