import LoyaltyRules

/// Charges of a folio as short text: `category:net:tax:service`, then `:room` from the second room on, joined by `;`.
enum StoredLines {
    static func write(_ lines: [FolioLine]) -> String {
        lines.map { line in
            "\(line.category):\(line.net):\(line.tax):\(line.service)" + (line.room == 1 ? "" : ":\(line.room)")
        }.joined(separator: ";")
    }

    static func read(_ text: String) throws -> [FolioLine] {
        try text.split(separator: ";").map { part in
            let fields = part.split(separator: ":")
            guard fields.count == 4 || fields.count == 5, let net = Int64(fields[1]), let tax = Int64(fields[2]),
                let service = Int64(fields[3]), let room = fields.count == 5 ? Int(fields[4]) : 1
            else { throw ServiceFault.damaged("folio lines") }
            return FolioLine(category: String(fields[0]), net: net, tax: tax, service: service, room: room)
        }
    }
}
