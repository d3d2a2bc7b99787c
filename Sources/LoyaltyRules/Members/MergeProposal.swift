/// Which of two accounts tells a field better, and why (MEM-16): what is proposed to whoever merges, who may choose otherwise.
public enum MergeProposal {
    /// What is known of a field in one account.
    public struct Fact: Sendable, Hashable {
        /// Whether anything was told.
        public let isTold: Bool
        /// Whether the member has proved that a contact is theirs, with a code that was sent there.
        public let isVerified: Bool
        /// When it was told last; when the member joined where it never changed.
        public let toldAt: Instant

        public init(isTold: Bool, isVerified: Bool = false, toldAt: Instant) {
            self.isTold = isTold
            self.isVerified = isVerified
            self.toldAt = toldAt
        }
    }

    /// Why a side is proposed.
    public enum Reason: String, Sendable, Hashable, CaseIterable {
        /// The other account does not tell it.
        case onlyTold = "only_told"
        /// The other account's contact was never proved.
        case verified
        /// It was told later than the other account's.
        case newer
        /// Nothing speaks for either: what the account has that stays.
        case staying
    }

    /// What is proposed.
    public struct Answer: Sendable, Hashable {
        public let side: MergeSide
        public let reason: Reason

        public init(_ side: MergeSide, _ reason: Reason) {
            self.side = side
            self.reason = reason
        }
    }

    /// Something over nothing, proved over unproved, newer over older.
    public static func judge(staying: Fact, leaving: Fact) -> Answer {
        if staying.isTold != leaving.isTold { return Answer(staying.isTold ? .staying : .leaving, .onlyTold) }
        if staying.isVerified != leaving.isVerified { return Answer(staying.isVerified ? .staying : .leaving, .verified) }
        if staying.toldAt != leaving.toldAt { return Answer(staying.toldAt > leaving.toldAt ? .staying : .leaving, .newer) }
        return Answer(.staying, .staying)
    }
}
