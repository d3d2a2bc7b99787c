import LoyaltyRules
import LoyaltyService

/// Reads a claim from a form; the same at the desk and in the portal.
struct ClaimForm: Sendable {
    /// The place, as `hotel/` for a stay and `hotel/outlet` for a bill.
    var place = ""
    var number = ""
    var day = ""
    var nights = "1"
    var amount = ""
    var note = ""
    private var file: UploadedFile?

    init() {}

    init(_ form: Form) {
        (place, number, day) = (form["place"], form["number"], form["day"])
        (nights, amount, note) = (form["nights"], form["amount"], form["note"])
        file = form.file("photo")
    }

    /// - Throws: `InvalidInput`, naming each field.
    func facts(in program: Program) throws -> ClaimFacts {
        let log = InputLog()
        let parts = place.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        if parts.count != 2 { log.add("place", "required") }
        let isStay = parts.count == 2 && parts[1].isEmpty
        let number = number.filter { !$0.isWhitespace }
        if number.isEmpty { log.add("number", "required") }
        if number.unicodeScalars.count > 64 { log.add("number", "too_long", ["most": "64"]) }
        let day = CalendarDay(day)
        if day == nil { log.add("day", "malformed_day") }
        let nights = self.nights.isEmpty ? 1 : Int(self.nights)
        if isStay && nights == nil { log.add("nights", "malformed_integer") }
        let plain = amount.filter { $0 != "," && $0 != "，" && $0 != " " }
        let minor = Decimals.integer(plain, decimals: program.currency.decimals)
        if !plain.isEmpty && minor == nil { log.add("amount", "malformed_money") }
        try log.finish()
        guard let day, parts.count == 2 else { throw InvalidInput("day", "malformed_day") }
        return ClaimFacts(
            kind: isStay ? .stay : .bill, property: parts[0], outlet: parts[1], number: number, day: day,
            nights: isStay ? nights ?? 1 : 0, amount: plain.isEmpty ? nil : minor)
    }

    /// The picture; nil when none was chosen.
    /// - Throws: `InvalidInput` `photo`.
    func photo() throws -> ClaimPhoto? { try file.map { try ClaimPhoto($0.bytes) } }

    /// The hotels, and their outlets, at which something may be claimed.
    static func places(_ program: Program, _ language: Language, stay: String, covers: (String) -> Bool) -> [Choice] {
        program.properties.filter { covers($0.id) }.flatMap { hotel in
            let name = hotel.name.text(in: language)
            return [Choice(value: hotel.id + "/", label: name + " · " + stay)]
                + hotel.outlets.map { Choice(value: hotel.id + "/" + $0.id, label: name + " · " + $0.name.text(in: language)) }
        }
    }
}
