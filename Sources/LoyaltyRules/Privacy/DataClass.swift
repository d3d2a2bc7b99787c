/// How much a stored value tells about a person, and so how it is protected (SEC-02, MEM-14).
public enum DataClass: String, Sendable, Hashable, CaseIterable {
    /// Opens something: a password, a code for signing in, a key. Kept as a digest or wrapped; never shown, never handed out.
    case secret
    /// Tells who somebody is or how to reach them. Sealed at rest, masked on screens, shown in clear with a reason only.
    case personal
    /// Tells of somebody's health. Sealed at rest, kept with a consent of its own only, shown with a reason (PIPL 28, MEM-10).
    case sensitive
    /// Belongs to an account that has a number and no name: points, stays, tiers. Shown to who may read members.
    case account

    /// Whether it may stand in the database only sealed or as a keyed digest.
    public var isSealed: Bool { self != .account }
    /// Whether the member gets it with a copy of their data.
    public var isInCopy: Bool { self != .secret }
}
