/// What joining by one channel asks for, and whether somebody looks at it first (MEM-04, MEM-05).
public struct JoinPolicy: Sendable, Hashable, Codable {
    public let required: Set<JoinField>
    public let optional: Set<JoinField>
    /// Whether an application waits for approval; else the guest is a member at once.
    public let needsReview: Bool
    /// How many hours an applicant waits at most.
    public let answerHours: Int

    public init(required: Set<JoinField>, optional: Set<JoinField>, needsReview: Bool, answerHours: Int) {
        self.required = required
        self.optional = optional.subtracting(required)
        self.needsReview = needsReview
        self.answerHours = answerHours
    }

    /// The longest time to answer: thirty days.
    public static let mostHours = 720

    /// What holds for a channel as long as nobody has set anything else: few fields, and nobody waits. A paper form has a number,
    /// or nobody finds it again.
    public static func standard(_ channel: JoinChannel) -> JoinPolicy {
        var required: Set<JoinField> = [.name]
        if channel == .paper { required.insert(.paperForm) }
        var optional = Set(JoinField.allCases).subtracting(required)
        if !channel.meetsGuests { optional.remove(.document) }
        return JoinPolicy(required: required, optional: optional, needsReview: false, answerHours: 48)
    }

    /// The same for a guest who joins on their own phone, by the picture that hangs at the desk: no document is told where nobody
    /// sees it.
    public var onOwnPhone: JoinPolicy {
        JoinPolicy(
            required: required.subtracting([.document]), optional: optional.subtracting([.document]), needsReview: needsReview,
            answerHours: answerHours)
    }

    /// Why a policy can't be: nobody is a member without a name, nobody is reached without mobile and e-mail, and a time to
    /// answer has an end.
    public enum Flaw: String, Sendable, Hashable {
        case nameMissing = "name_missing"
        case contactMissing = "contact_missing"
        case hoursOutOfRange = "hours_out_of_range"
        /// A document is asked for where nobody sees it.
        case documentNotSeen = "document_not_seen"
    }

    /// The first thing that is wrong with it for a channel; nil when it can be used.
    public func flaw(in channel: JoinChannel) -> Flaw? {
        if !required.contains(.name) { return .nameMissing }
        if required.union(optional).isDisjoint(with: [.mobile, .email]) { return .contactMissing }
        if !channel.meetsGuests, required.union(optional).contains(.document) { return .documentNotSeen }
        return (1...Self.mostHours).contains(answerHours) ? nil : .hoursOutOfRange
    }
}
