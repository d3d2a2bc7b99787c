import LoyaltyRules

/// Charges of a folio as short text: `category:net:tax:service`, joined by `;`.
enum StoredLines {
    static func write(_ lines: [FolioLine]) -> String {
        lines.map { "\($0.category):\($0.net):\($0.tax):\($0.service)" }.joined(separator: ";")
    }

    static func read(_ text: String) throws -> [FolioLine] {
        try text.split(separator: ";").map { part in
            let fields = part.split(separator: ":")
            guard fields.count == 4, let net = Int64(fields[1]), let tax = Int64(fields[2]),
                let service = Int64(fields[3])
            else { throw ServiceFault.damaged("folio lines") }
            return FolioLine(category: String(fields[0]), net: net, tax: tax, service: service)
        }
    }
}
