/// How far an application for membership is (MEM-05): applied, in review, then approved or rejected. Who is approved is a member.
public enum ApplicationState: String, Sendable, Hashable, Codable, CaseIterable {
    case applied
    case inReview = "in_review"
    case approved, rejected

    /// Whether it still waits for an answer.
    public var isOpen: Bool { self == .applied || self == .inReview }

    /// Whether it may go over to another state. An answer is final; who was rejected may apply again.
    public func mayBecome(_ next: ApplicationState) -> Bool {
        switch (self, next) {
        case (.applied, .inReview), (.applied, .approved), (.applied, .rejected): true
        case (.inReview, .inReview), (.inReview, .approved), (.inReview, .rejected): true
        default: false
        }
    }
}
