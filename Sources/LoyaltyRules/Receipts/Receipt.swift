/// Why an operation did what it did: the sentences behind its entries, and behind what it did not do.
/// Every yes and every no of Tessera has one (GEN-05).
public struct Receipt: Sendable, Hashable, Codable {
    /// The version of the program document that spoke (GEN-06).
    public let programVersion: Int
    /// The sentences, in the order of the calculation.
    public let lines: [ReceiptLine]

    /// A receipt of one program version.
    public init(programVersion: Int, lines: [ReceiptLine]) {
        self.programVersion = programVersion
        self.lines = lines
    }
}

extension Receipt {
    /// The receipt as JSON, the same that `Codable` reads and writes.
    public func write(to json: inout JSONText) {
        json.raw("{\"lines\":[")
        for (index, line) in lines.enumerated() {
            if index > 0 { json.raw(",") }
            line.write(to: &json)
        }
        json.raw("],\"programVersion\":")
        json.integer(Int64(programVersion))
        json.raw("}")
    }
}
