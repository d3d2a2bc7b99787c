import LoyaltyRules
import PortableSQL

/// How a caller names a member: by Tessera's id, card number, mobile, e-mail, or a key of an outside system.
public enum MemberReference: Sendable, Hashable {
    case id(MemberID)
    case card(String)
    case mobile(MobileNumber)
    case email(EmailAddress)
    case external(String)

    /// The id, where the caller named the member by it; whether there is such a member is not said.
    var known: MemberID? { if case .id(let id) = self { id } else { nil } }

    /// The member, if there is one.
    func find(in context: OperationContext) throws -> MemberID? {
        try find(in: context.tx, keyring: context.keyring)
    }

    /// The member, if there is one.
    func find(in tx: any SQLTransaction, keyring: Keyring) throws -> MemberID? {
        switch self {
        case .id(let id): return try StandingTable.row(id, in: tx)?.member
        case .card(let number): return try LookupTable.find(.card, number, in: tx)?.member
        case .mobile(let mobile):
            let index = keyring.blindIndex("mobile", of: mobile.description)
            return try LookupTable.find(.mobile, index, in: tx)?.member
        case .email(let email):
            let index = keyring.blindIndex("email", of: email.description)
            return try LookupTable.find(.email, index, in: tx)?.member
        case .external(let key): return try LookupTable.find(.external, key, in: tx)?.member
        }
    }

    /// The member who is served when this one comes: who shows a card or tells a number of an account that was merged is
    /// served by the account that stayed. An id names the very account.
    func serving(in tx: any SQLTransaction, keyring: Keyring) throws -> MemberID? {
        guard let found = try find(in: tx, keyring: keyring) else { return nil }
        return known == nil ? try MergeTable.serving(found, in: tx) : found
    }

    func serving(in context: OperationContext) throws -> MemberID? {
        try serving(in: context.tx, keyring: context.keyring)
    }

    /// Equal for equal references: work on one member keeps its order.
    var laneKey: Int {
        switch self {
        case .id(let id): Int(truncatingIfNeeded: id.value >> 3)
        case .card(let text), .external(let text): Self.spread(text)
        case .mobile(let mobile): Self.spread(mobile.description)
        case .email(let email): Self.spread(email.description)
        }
    }

    /// The same in every process, unlike Swift's own hashes.
    private static func spread(_ text: String) -> Int {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        return Int(truncatingIfNeeded: hash >> 16)
    }
}

extension MemberReference: Encodable, CustomStringConvertible {
    /// `kind:value`.
    public var description: String {
        switch self {
        case .id(let id): "id:\(id)"
        case .card(let number): "card:" + number
        case .mobile(let mobile): "mobile:\(mobile)"
        case .email(let email): "email:\(email)"
        case .external(let key): "external:" + key
        }
    }

    /// As its description, for the digest of an operation's input.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
