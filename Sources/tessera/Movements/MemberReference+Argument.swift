import ArgumentParser
import LoyaltyRules
import LoyaltyService

/// `123…`, `id:123…`, `card:…`, `mobile:…`, `email:…` or `external:…`: as a reference describes itself.
extension MemberReference: ExpressibleByArgument {
    public init?(argument: String) {
        let parts = argument.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(
            String.init)
        let (kind, value) = parts.count == 2 ? (parts[0], parts[1]) : ("id", argument)
        let found: MemberReference? =
            switch kind {
            case "id": MemberID(value).map { .id($0) }
            case "card": CheckDigit.isValid(value) && value.count <= 32 ? .card(value) : nil
            case "mobile": MobileNumber(value).map { .mobile($0) }
            case "email": EmailAddress(value).map { .email($0) }
            case "external": value.isEmpty ? nil : .external(value)
            default: nil
            }
        guard let found else { return nil }
        self = found
    }
}
