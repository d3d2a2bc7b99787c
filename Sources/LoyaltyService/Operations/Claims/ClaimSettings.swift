import LoyaltyRules
import PortableSQL

/// How claims are handled at present: what somebody set, or what is usual.
enum ClaimSettings {
    private static let name = "claims"

    static func terms(in tx: any SQLTransaction) throws -> ClaimTerms {
        guard let text = try SettingTable.content(name, in: tx) else { return .usual }
        return try StoredJSON.decode(ClaimTerms.self, from: text)
    }

    static func put(_ terms: ClaimTerms, in tx: any SQLTransaction) throws {
        try SettingTable.put(name, try StoredJSON.encode(terms), in: tx)
    }
}
