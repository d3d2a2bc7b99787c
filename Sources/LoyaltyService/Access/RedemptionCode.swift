import Foundation
import LoyaltyRules
import PortableSQL

/// A redemption that a member makes alone waits for a code sent to their own contact (RWD-06, threat T2).
///
/// Whoever has taken over a session still cannot empty the account. The code belongs to one redemption, with its reward, hotel,
/// day, number, price and button: for anything else it is as wrong as a guessed one (OWASP, transaction authorisation).
public struct RedemptionCode: Sendable {
    let desk: Desk
    /// How long a code holds.
    public static let minutes: Int64 = 5
    static let mostAttempts = 5

    public init(_ desk: Desk) { self.desk = desk }

    /// What came of a code.
    public enum Outcome: Sendable {
        case redeemed(Posted)
        /// Wrong, of another redemption, or no longer valid.
        case wrong
        case wait(seconds: Int64)
    }

    /// Where a code went.
    public enum Sent: Sendable {
        /// The contact, masked.
        case to(String)
        /// The member left neither mobile nor e-mail: the front desk redeems for them.
        case nowhere
        case wait(seconds: Int64)
    }

    /// Sends a code for exactly this redemption.
    /// - Parameter said: what is redeemed, as the member sees it; in the message beside the code.
    public func send(
        for redemption: RedeemReward, price: String, key: String, said: String, language: Language
    ) async throws -> Sent {
        let (desk, now, member) = (desk, desk.clock.now(), redemption.member)
        if let seconds = try await Throttle(desk).begin([Self.bucket(member)]) { return .wait(seconds: seconds) }
        let (slot, code) = (slot(redemption, price, key), Secret.code())
        let contact = try await desk.write { tx -> String? in
            guard let person = try MemberTable.person(member, keyring: desk.keyring, in: tx),
                let contact = person.mobile ?? person.email
            else { return nil }
            try CodeTable.put(
                desk.keyring.blindIndex("code", of: slot + code), contact: slot, member: member, at: now,
                expires: now.adding(seconds: Self.minutes * 60), in: tx)
            let id = desk.ids.next(now)
            let named = ["reward=" + said.filter { !$0.isNewline }, "minutes=\(Self.minutes)"]
            let sealed = try desk.keyring.sealForSystem(
                ([contact, code] + named).joined(separator: "\n"), place: "outbox.\(id)")
            try OutboxTable.add(
                OutboxTable.redemptionCode,
                ["sealed": Data(sealed).base64EncodedString(), "language": language.rawValue], member: member, id: id, at: now,
                in: tx)
            return contact
        }
        guard let contact else { return .nowhere }
        return .to(PortalSignIn.Contact(contact)?.masked ?? "")
    }

    /// Redeems if the code is right. A try is counted before the code is looked at. The button sent twice redeems once, as its key
    /// says (I-21).
    /// - Throws: `Refusal` as `RedeemReward`.
    public func redeem(_ redemption: RedeemReward, price: String, key: String, code: String) async throws -> Outcome {
        let (desk, now, bucket) = (desk, desk.clock.now(), Self.bucket(redemption.member))
        let throttle = Throttle(desk)
        if let seconds = try await throttle.begin([bucket]) { return .wait(seconds: seconds) }
        let slot = slot(redemption, price, key)
        let given = desk.keyring.blindIndex("code", of: slot + code.filter(\.isNumber))
        let known = try await desk.write { try CodeTable.attempt(slot, at: now, in: $0) }
        guard let known, known.attempts <= Self.mostAttempts, Secret.isEqual(known.digest, given) else { return .wrong }
        try await throttle.succeeded([bucket])
        return .redeemed(try await desk.perform(redemption, by: .member(redemption.member), key: key).answer)
    }

    private static func bucket(_ member: MemberID) -> String { "redeem|\(member)" }

    /// Under what a code is kept: everything that it is for.
    private func slot(_ redemption: RedeemReward, _ price: String, _ key: String) -> String {
        let parts = [
            "\(redemption.member)", redemption.reward, redemption.at, redemption.on.map { "\($0)" } ?? "",
            "\(redemption.nights)", "\(redemption.count)", redemption.points.map { "\($0)" } ?? "",
            redemption.roomType ?? "", price, key,
        ]
        return desk.keyring.blindIndex("code-redemption", of: parts.joined(separator: "\n"))
    }
}
