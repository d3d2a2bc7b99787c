import Foundation
import LoyaltyRules

/// A member's personal data; at rest only sealed.
public struct Person: Sendable, Codable, Hashable {
    public let name: String
    /// E.164, for example `+8613800138000`.
    public let mobile: String?
    public let email: String?

    public init(name: String, mobile: String?, email: String?) {
        self.name = name
        self.mobile = mobile
        self.email = email
    }

    /// The mobile number as shown by default.
    public var maskedMobile: String? { mobile.flatMap(MobileNumber.init)?.masked }
    /// The e-mail address as shown by default.
    public var maskedEmail: String? { email.flatMap(EmailAddress.init)?.masked }

    /// Three lines; a name never holds a line break.
    var stored: String { name + "\n" + (mobile ?? "") + "\n" + (email ?? "") }

    init(stored text: String) throws {
        let parts = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 3 else { throw ServiceFault.damaged("personal data") }
        self.init(
            name: parts[0], mobile: parts[1].isEmpty ? nil : parts[1], email: parts[2].isEmpty ? nil : parts[2])
    }
}
