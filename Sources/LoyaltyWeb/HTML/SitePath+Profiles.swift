/// Addresses of profiles.
extension SitePath {
    /// A list of profiles with its filter.
    public static func profiles(which: String, property: String, tag: String, after: String) -> String {
        profiles + "?which=" + encoded(which) + "&property=" + encoded(property) + "&tag=" + encoded(tag) + "&after=" + encoded(after)
    }

    /// Sets a choice of the catalogue, or `new` (POST).
    public static func preferenceChoice(_ choice: String) -> String { profiles + "/choices/" + encoded(choice) }

    /// Sets a tag, or `new` (POST).
    public static func profileTag(_ tag: String) -> String { profiles + "/tags/" + encoded(tag) }

    /// A member's profile (also POST).
    public static func profile(_ member: String) -> String { self.member(member) + "/profile" }

    /// Says that a profile is still right (POST).
    public static func profileConfirmation(_ member: String) -> String { profile(member) + "/confirmation" }

    /// Shows what tells of health, with a reason (POST).
    public static func profileHealth(_ member: String) -> String { profile(member) + "/health" }

    /// Changes what tells of health (POST).
    public static func profileHealthChoices(_ member: String) -> String { profile(member) + "/health-choices" }

    /// Gives tags by hand (POST).
    public static func profileTags(_ member: String) -> String { profile(member) + "/tags" }

    /// Keeps or removes the identity document (POST).
    public static func profileDocument(_ member: String) -> String { profile(member) + "/document" }

    /// Notes or forgets the member's number in another system (POST).
    public static func profileOutsideKeys(_ member: String) -> String { profile(member) + "/outside-keys" }

    /// Special member and account manager (POST).
    public static func profileCare(_ member: String) -> String { profile(member) + "/care" }
}
