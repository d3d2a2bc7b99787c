/// A member in a list: enough to be sure that it is the right one.
struct MemberLine: Sendable {
    let id: String
    let name: String
    /// Such as 138****8000.
    var maskedMobile: String? = nil
    /// In groups of four.
    let cardNumber: String
    let tierName: String
    /// The tier's place in the ladder, from 0; decides its colour.
    let tierOrder: Int
    /// Points available, already formatted.
    let points: String
    /// The hotel where the member joined.
    let propertyName: String
    /// Why the member was found, such as 手机尾号.
    var matched: String? = nil
}
