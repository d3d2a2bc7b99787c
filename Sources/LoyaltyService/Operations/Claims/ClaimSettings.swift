import LoyaltyRules
import PortableSQL

/// How claims are handled at present: what somebody set, or what is usual.
enum ClaimSettings {
    private static let setting = "claims"

    static func terms(in tx: any SQLTransaction) throws -> ClaimTerms {
        guard let text = try SettingTable.content(setting, in: tx) else { return .usual }
        return try StoredJSON.decode(ClaimTerms.self, from: text)
    }

    static func put(_ terms: ClaimTerms, in tx: any SQLTransaction) throws {
        try SettingTable.put(setting, try StoredJSON.encode(terms), in: tx)
    }
}
