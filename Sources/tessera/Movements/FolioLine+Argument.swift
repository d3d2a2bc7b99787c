import ArgumentParser
import LoyaltyRules

/// A charge as `CATEGORY:NET[:TAX[:SERVICE]]`, in the smallest unit of the currency.
extension FolioLine: ExpressibleByArgument {
    public init?(argument: String) {
        let parts = argument.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
        let amounts = parts.dropFirst().compactMap { Int64($0) }
        guard (2...4).contains(parts.count), amounts.count == parts.count - 1, !parts[0].isEmpty else {
            return nil
        }
        self.init(
            category: parts[0], net: amounts[0], tax: amounts.count > 1 ? amounts[1] : 0,
            service: amounts.count > 2 ? amounts[2] : 0)
    }
}
