import Foundation
import LoyaltyRules
import PortableSQL

/// Signing in to the portal with mobile or e-mail and a one-time code.
///
/// The answer is the same whether or not the contact belongs to a member, so that nobody can find out who
/// is one.
public struct PortalSignIn: Sendable {
    let desk: Desk
    /// A code holds ten minutes and five tries (ASVS 6.5).
    public static let codeMinutes: Int64 = 10
    static let mostAttempts = 5
    /// Another code only after so many seconds.
    static let pauseSeconds: Int64 = 30
    static let sessionSeconds: Int64 = 12 * 3_600

    public init(_ desk: Desk) { self.desk = desk }

    /// A contact as typed, read as mobile or e-mail.
    public enum Contact: Sendable {
        case mobile(MobileNumber)
        case email(EmailAddress)

        public init?(_ typed: String) {
            if typed.contains("@") {
                guard let email = EmailAddress(typed) else { return nil }
                self = .email(email)
            } else {
                guard let mobile = MobileNumber(typed) else { return nil }
                self = .mobile(mobile)
            }
        }

        var reference: MemberReference {
            switch self {
            case .mobile(let mobile): .mobile(mobile)
            case .email(let email): .email(email)
            }
        }

        var kind: LookupKind {
            switch self {
            case .mobile: .mobile
            case .email: .email
            }
        }

        /// The normal form, which goes back into the form.
        public var text: String {
            switch self {
            case .mobile(let mobile): mobile.description
            case .email(let email): email.description
            }
        }

        public var masked: String {
            switch self {
            case .mobile(let mobile): mobile.masked
            case .email(let email): email.masked
            }
        }
    }

    /// Sends a code if the contact is a member's; says nothing either way.
    /// - Returns: seconds to wait when codes are asked for too often; nil when all is well.
    public func sendCode(to contact: Contact, address: String, language: Language) async throws -> Int64? {
        let throttle = Throttle(desk)
        let digest = desk.keyring.blindIndex("code-contact", of: contact.text)
        if let seconds = try await throttle.wait(["code|" + digest, "address|" + address]) { return seconds }
        let (desk, now, code) = (desk, desk.clock.now(), Secret.code())
        try await desk.write { tx in
            let asked = try CodeTable.createdAt(digest, in: tx)
            if let asked, asked.adding(seconds: Self.pauseSeconds) > now { return }
            guard let member = try contact.reference.serving(in: tx, keyring: desk.keyring) else { return }
            try CodeTable.put(
                desk.keyring.blindIndex("code", of: digest + code), contact: digest, member: member, at: now,
                expires: now.adding(seconds: Self.codeMinutes * 60), in: tx)
            let id = desk.ids.next(now)
            let sealed = try desk.keyring.sealForSystem(
                [contact.text, code].joined(separator: "\n"), place: "outbox.\(id)")
            try OutboxTable.add(
                "message.one_time_code",
                ["sealed": Data(sealed).base64EncodedString(), "language": language.rawValue],
                member: member, id: id, at: now, in: tx)
        }
        return nil
    }

    /// What came of a code.
    public enum Outcome: Sendable {
        case signedIn(secret: String, member: MemberID)
        /// Wrong, expired, used, or tried too often.
        case wrong
        case wait(seconds: Int64)
    }

    /// Tries a code. Each try is counted before it is looked at; a right code works once.
    public func signIn(
        contact: Contact, code: String, address: String, language: Language
    ) async throws -> Outcome {
        let throttle = Throttle(desk)
        let digest = desk.keyring.blindIndex("code-contact", of: contact.text)
        let buckets = ["code|" + digest, "address|" + address]
        if let seconds = try await throttle.begin(buckets) { return .wait(seconds: seconds) }
        let given = desk.keyring.blindIndex("code", of: digest + code.filter(\.isNumber))
        let (desk, now, secret) = (desk, desk.clock.now(), Secret.token())
        let member = try await desk.write { tx -> MemberID? in
            guard let known = try CodeTable.attempt(digest, at: now, in: tx), known.attempts <= Self.mostAttempts,
                Secret.isEqual(known.digest, given)
            else { return nil }
            try CodeTable.delete(digest, in: tx)
            let index = desk.keyring.blindIndex(contact.kind.rawValue, of: contact.text)
            try LookupTable.prove(contact.kind, index, at: now, in: tx)
            try SessionTable.insert(
                SessionRow(
                    digest: Secret.digest(secret), kind: .member, subject: known.member.value, csrf: Secret.token(),
                    language: language, flash: "", createdAt: now, seenAt: now,
                    expiresAt: now.adding(seconds: Self.sessionSeconds), id: desk.ids.next(now)),
                in: tx)
            return known.member
        }
        guard let member else { return .wrong }
        try await throttle.succeeded(buckets)
        return .signedIn(secret: secret, member: member)
    }
}
