extension SitePath {
    /// An application for membership.
    public static func application(_ application: String) -> String { applications + "/" + encoded(application) }
    /// Takes it into review (POST).
    public static func applicationReview(_ application: String) -> String { self.application(application) + "/review" }
    /// Approves or rejects it (POST).
    public static func applicationDecision(_ application: String) -> String { self.application(application) + "/decision" }
    /// Closes a code for joining (POST).
    public static func joinCodeClosing(_ code: String) -> String { joinCodes + "/" + encoded(code) + "/closing" }
    /// Sets what joining by a channel asks for (POST).
    public static func joinChannel(_ channel: String) -> String { joinChannels + "/" + encoded(channel) }
    /// Where guests join by themselves, with the code of a QR picture.
    public static func portalJoin(code: String) -> String { adding("code", code, to: portalJoin) }

    /// The page on which a friend of a member joins.
    public static func portalJoin(friend: String) -> String { adding("friend", friend, to: portalJoin) }
}
