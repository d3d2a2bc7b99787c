/// What a hotel tells of a fact beside hotel, days and charges, where it knows it (domain §3.17).
public struct FolioDetails: Sendable, Hashable, Codable {
    /// How it was booked, and under which codes of the hotel's system.
    public var channel: String?
    public var rateCode: String?
    public var roomType: String?
    public var market: String?
    public var source: String?
    public var bookedOn: CalendarDay?
    /// Rooms taken by this member for this stay.
    public var rooms = 1
    public var guests: Int?
    /// Whether the member himself stayed, or a companion (ADV-32).
    public var guest = Party.member
    /// Whether the member paid, or a company, an agency, somebody else.
    public var payer = Party.member
    /// The partner that told it (ADV-25).
    public var partner: String?
    /// What happened, for an event: the id of an event of the program.
    public var event: String?

    /// Who stayed, or paid.
    public enum Party: String, Sendable, Hashable, Codable, CaseIterable { case member, other }

    public init(channel: String? = nil, rateCode: String? = nil, roomType: String? = nil, event: String? = nil) {
        self.channel = channel
        self.rateCode = rateCode
        self.roomType = roomType
        self.event = event
    }
}

extension FolioDetails {
    /// What is known, as short text: `key=value` lines, empty when nothing is; equal for equal details.
    public var stored: String {
        var parts: [String] = []
        func add(_ key: String, _ value: String?) { if let value { parts.append(key + "=" + Self.escape(value)) } }
        add("channel", channel)
        add("rate_code", rateCode)
        add("room_type", roomType)
        add("market", market)
        add("source", source)
        add("booked_on", bookedOn?.description)
        if rooms != 1 { add("rooms", "\(rooms)") }
        add("guests", guests.map { "\($0)" })
        if guest != .member { add("guest", guest.rawValue) }
        if payer != .member { add("payer", payer.rawValue) }
        add("partner", partner)
        add("event", event)
        return parts.joined(separator: "\n")
    }

    /// Reads what `stored` wrote; nil for anything else.
    public init?(stored text: String) {
        self.init()
        for part in text.split(separator: "\n") {
            guard let equals = part.firstIndex(of: "=") else { return nil }
            let value = Self.unescape(part[part.index(after: equals)...])
            switch part[..<equals] {
            case "channel": channel = value
            case "rate_code": rateCode = value
            case "room_type": roomType = value
            case "market": market = value
            case "source": source = value
            case "booked_on": bookedOn = CalendarDay(value)
            case "rooms": rooms = Int(value) ?? 1
            case "guests": guests = Int(value)
            case "guest": guest = Party(rawValue: value) ?? .member
            case "payer": payer = Party(rawValue: value) ?? .member
            case "partner": partner = value
            case "event": event = value
            default: return nil
            }
        }
    }

    /// A hotel's text may hold anything: a line break in it must not begin another part.
    private static func escape(_ text: String) -> String {
        guard text.utf8.contains(10) || text.utf8.contains(92) else { return text }
        return text.unicodeScalars.reduce(into: "") {
            $0 += $1 == "\n" ? "\\n" : $1 == "\\" ? "\\\\" : String($1)
        }
    }

    private static func unescape(_ text: Substring) -> String {
        guard text.utf8.contains(92) else { return String(text) }
        var result = ""
        var escaped = false
        for scalar in text.unicodeScalars {
            if escaped {
                result.unicodeScalars.append(scalar == "n" ? "\n" : scalar)
                escaped = false
            } else if scalar == "\\" {
                escaped = true
            } else {
                result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
