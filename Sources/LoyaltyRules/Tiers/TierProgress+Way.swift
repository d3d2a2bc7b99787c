extension TierProgress {
    /// One part of a way to a tier: what is there, and what is needed.
    public struct Way: Sendable, Hashable {
        /// What is measured.
        public enum Measure: Sendable, Hashable {
            case counter(String, Window)
            /// Full years at a tier or above.
            case years(at: String)
        }

        public let measure: Measure
        public let done: Int64
        /// The least that is needed; the most that is allowed when `isUpper`.
        public let needed: Int64
        /// Whether `needed` must not be passed.
        public let isUpper: Bool
        /// What of `done` was brought over from the year before.
        public var carried: Int64 = 0

        /// What is missing, or too much; 0 when the part is fulfilled.
        public var missing: Int64 { max(0, isUpper ? done - needed : needed - done) }

        /// The counter that is measured; nil for years at a tier.
        public var counter: String? {
            guard case .counter(let id, _) = measure else { return nil }
            return id
        }

        /// The window over which it is measured; nil for years at a tier.
        public var window: Window? {
            guard case .counter(_, let window) = measure else { return nil }
            return window
        }

        /// What is missing as a share of what is needed, in millionths. What is too much cannot be mended by
        /// more: such a way comes last.
        var missingShare: Int64 {
            guard missing > 0 else { return 0 }
            guard !isUpper, needed > 0 else { return 1_000_000_000 }
            let product = min(missing, needed).multipliedFullWidth(by: 1_000_000)
            return needed.dividingFullWidth(product).quotient
        }
    }
}
