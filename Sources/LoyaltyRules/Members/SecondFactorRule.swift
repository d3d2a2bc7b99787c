/// Who must show a second factor when they sign in (SEC-14).
public enum SecondFactorRule {
    /// Whether somebody with these roles must have one: as soon as one of their roles demands it.
    public static func isDemanded(of roles: [Role], by demanding: Set<Role>) -> Bool {
        roles.contains(where: demanding.contains)
    }
}
