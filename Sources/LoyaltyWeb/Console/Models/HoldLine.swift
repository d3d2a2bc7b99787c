/// Points that are set aside, on the member's page.
struct HoldLine: Sendable {
    /// What for; nil for nothing in particular.
    let subject: String?
    /// With the name of what it is, such as `5,000 points`.
    let amount: String
    /// Day and time at the hotel, `2026-11-22 14:00`.
    let until: String
    /// Where it is released; nil for who may not.
    let releaseHref: String?
    /// Where it is used; nil for who may not.
    var captureHref: String? = nil
}
