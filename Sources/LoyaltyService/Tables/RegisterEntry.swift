import LoyaltyRules

/// An entry of a register of personal data.
public struct RegisterEntry: Sendable {
    /// What it says. It may name people, so it is sealed.
    public struct Words: Sendable, Codable, Hashable {
        /// The partner, the incident, or what was weighed.
        public let subject: String
        /// Which data, of whom.
        public let data: String
        /// Contract and safeguards; cause, remedy and who was told; outcome and measures.
        public let measures: String
        /// The first day: of sharing, of the incident, of the assessment.
        public let on: CalendarDay
        /// When the contract ends, or it is to be looked at again; nil when nobody has said.
        public let until: CalendarDay?

        public init(subject: String, data: String, measures: String, on: CalendarDay, until: CalendarDay?) {
            self.subject = subject
            self.data = data
            self.measures = measures
            self.on = on
            self.until = until
        }
    }

    public let id: Int64
    public let kind: RegisterKind
    public let words: Words
    public let actor: String
    public let recordedAt: Instant
}
