/// How much of a benefit somebody has.
public enum BenefitValue: Sendable, Hashable {
    /// Until a time of the day, in minutes after midnight.
    case until(Int)
    /// One for each room.
    case room
    /// One for each guest.
    case guest

    /// As the document writes it: `14:00`, `room`, `guest`.
    public var description: String {
        switch self {
        case .until(let minutes):
            let (hours, rest) = minutes.quotientAndRemainder(dividingBy: 60)
            return "\(hours < 10 ? "0" : "")\(hours):\(rest < 10 ? "0" : "")\(rest)"
        case .room: return "room"
        case .guest: return "guest"
        }
    }

    /// `14:00`; nil for anything else.
    public init?(time text: String) {
        let digits = Array(text.utf8)
        guard digits.count == 5, digits[2] == 58, [0, 1, 3, 4].allSatisfy({ (48...57).contains(digits[$0]) }) else { return nil }
        let number = { (place: Int) in Int(digits[place] - 48) * 10 + Int(digits[place + 1] - 48) }
        guard number(0) < 24, number(3) < 60 else { return nil }
        self = .until(number(0) * 60 + number(3))
    }

    /// The last word of the sentences' keys.
    var word: String {
        switch self {
        case .until: "until"
        case .room: "room"
        case .guest: "guest"
        }
    }

    /// More is better: a later time; each guest before each room.
    func isLess(than other: BenefitValue) -> Bool {
        switch (self, other) {
        case (.until(let one), .until(let other)): one < other
        case (.room, .guest): true
        default: false
        }
    }
}
