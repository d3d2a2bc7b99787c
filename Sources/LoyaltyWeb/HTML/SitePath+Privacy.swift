extension SitePath {
    /// A copy of everything that is kept about the member who asks.
    public static func portalCopy(_ format: String) -> String { portalCopies + "/" + encoded(format) }

    /// The personal data of a member.
    public static func privacy(_ member: String) -> String { self.member(member) + "/privacy" }
    /// Gives or withdraws a consent for a member (POST).
    public static func consents(_ member: String) -> String { self.member(member) + "/consents" }
    /// Takes what a member asks (POST).
    public static func requests(_ member: String) -> String { self.member(member) + "/requests" }
    /// Answers it (POST).
    public static func request(_ member: String, _ request: String) -> String {
        requests(member) + "/" + encoded(request)
    }
    /// Keeps a membership whose end was asked for (POST).
    public static func takingBack(_ member: String, _ request: String) -> String { self.request(member, request) + "/taking-back" }
    /// The same by the member (POST).
    public static func portalTakingBack(_ request: String) -> String { portalRequests + "/" + encoded(request) + "/taking-back" }
    /// Sets or lifts a limit (POST).
    public static func limits(_ member: String) -> String { self.member(member) + "/limits" }
    /// Corrects who a member is (POST).
    public static func person(_ member: String) -> String { self.member(member) + "/person" }
    /// A copy of everything about a member, with a reason (POST).
    public static func copy(_ member: String) -> String { self.member(member) + "/copy" }
    /// Forgets a member (POST).
    public static func erasure(_ member: String) -> String { self.member(member) + "/erasure" }

    /// Audit or access log by what is asked for, beginning behind a cursor if one is given.
    public static func audit(_ query: [(name: String, value: String)], after cursor: String? = nil) -> String {
        var path = audit
        for (name, value) in query where !value.isEmpty { path = adding(name, value, to: path) }
        return cursor.map { adding("after", $0, to: path) } ?? path
    }

    /// The versions of the privacy policy (also POST).
    public static let policies = privacy + "/policies"

    /// The privacy policy, open to everybody.
    public static let policy = "/policy"

    /// A version of it.
    public static func policy(_ version: Int) -> String { "\(policy)/\(version)" }
}
