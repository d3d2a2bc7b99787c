/// Why a value may be kept at all (PIPL 13).
public enum DataGround: String, Sendable, Hashable, CaseIterable {
    /// The membership cannot be kept without it.
    case contract
    /// The member agreed to this purpose, and may take that back.
    case consent
    /// A law asks for it: bookkeeping, who looked at whom, proof of consent.
    case law
}
