import Foundation
import LoyaltyRules

/// A made-up export of stays in the order of their days, the same each time: what a property system hands over.
enum StayExport {
    /// How it is read.
    static let mapping = """
        source: bench
        property: {column: hotel}
        external_id: {column: number}
        status: {column: status, words: {departed: departed}}
        guest_key: {column: guest}
        arrival: {column: arrival, format: yyyy-MM-dd}
        departure: {column: departure, format: yyyy-MM-dd}
        currency: {constant: CNY}
        charges:
          - category: room
            net: {column: room}
            tax: {constant: "0.00"}
          - category: fnb
            net: {column: dining}
            tax: {constant: "0.00"}
        enrol_unknown_guests: true
        """

    /// Writes it and gives its path: stays of a fifth as many guests in four hotels, over some twenty months.
    static func write(rows: Int, in folder: URL) throws -> String {
        let file = folder.appendingPathComponent("stays.csv")
        FileManager.default.createFile(atPath: file.path, contents: nil)
        let handle = try FileHandle(forWritingTo: file)
        defer { try? handle.close() }
        let hotels = ["west_lake", "qianjiang", "bund", "hongqiao"]
        var text = "hotel,number,guest,arrival,departure,status,room,dining\n"
        for row in 0..<rows {
            let arrival = CalendarDay("2025-01-01")!.adding(days: row * 600 / max(1, rows))
            // As if by chance: a large prime times the row's number.
            let chance = row &* 2_654_435_761 >> 7
            let nights = 1 + chance % 4
            let guest = chance % max(1, rows / 5)
            text += "\(hotels[chance / 4 % 4]),N\(row),g\(guest),\(arrival),\(arrival.adding(days: nights)),departed,"
            text += "\((200 + chance % 1_801) * nights).00,\(chance % 500).50\n"
            if text.utf8.count > 1 << 20 {
                try handle.write(contentsOf: Data(text.utf8))
                text = ""
            }
        }
        try handle.write(contentsOf: Data(text.utf8))
        return file.path
    }
}
