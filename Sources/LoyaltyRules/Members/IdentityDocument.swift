/// A guest's identity document (MEM-09), by which a member is told apart from a namesake (MEM-16) and known again at check-in
/// (MEM-19). It proves nothing by itself: a clerk has looked at it.
public struct IdentityDocument: Sendable, Hashable {
    public let kind: IdentityKind
    /// Capital letters and digits, without spaces.
    public let number: String
    /// ISO 3166-1 in three letters, as it stands on a passport; empty for documents that only China gives.
    public let country: String

    /// Why something typed is no document: the field that is wrong, and how.
    public struct Flaw: Error, Sendable, Hashable {
        public enum Field: String, Sendable, Hashable { case number, country }
        public enum Reason: String, Sendable, Hashable {
            case malformed = "malformed_document"
            /// Eighteen signs, of which the last follows from the others (GB 11643).
            case checkSignWrong = "document_check_sign"
            case countryMalformed = "malformed_country"
        }
        public let field: Field
        public let reason: Reason
    }

    /// Reads what a clerk types or scans: case, spaces, dashes and full-width signs do not matter.
    /// - Throws: `Flaw`.
    public init(_ kind: IdentityKind, number typed: String, country typedCountry: String = "") throws(Flaw) {
        let number = Self.plain(typed)
        let country = Self.plain(typedCountry)
        guard number.utf8.allSatisfy(Self.isLetterOrDigit), (4...30).contains(number.utf8.count) else {
            throw Flaw(field: .number, reason: .malformed)
        }
        switch kind {
        case .resident: try Self.checkResident(number)
        case .passport, .permit:
            guard (6...12).contains(number.utf8.count) else { throw Flaw(field: .number, reason: .malformed) }
        case .other: break
        }
        if kind.needsCountry {
            guard country.utf8.count == 3, country.utf8.allSatisfy({ (65...90).contains($0) }) else {
                throw Flaw(field: .country, reason: .countryMalformed)
            }
        }
        self.kind = kind
        self.number = number
        self.country = kind.needsCountry ? country : ""
    }

    /// Kind, country and number: two are the same document exactly when these are.
    public var key: String { "\(kind.rawValue):\(country):\(number)" }

    /// The last four signs, by which a clerk compares it with the paper; the whole is never shown again.
    public var lastFour: String { String(number.suffix(4)) }

    /// The day of birth that is part of a resident's number; other documents have none.
    public var birthDate: CalendarDay? { kind == .resident ? Self.birthDate(in: number) : nil }

    // MARK: - GB 11643

    /// What each of the first seventeen digits counts, and the sign that follows from the sum's remainder by eleven.
    private static let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    private static let checkSigns = Array("10X98765432".utf8)

    private static func checkResident(_ number: String) throws(Flaw) {
        let signs = Array(number.utf8)
        guard signs.count == 18, signs.dropLast().allSatisfy({ (48...57).contains($0) }), signs[0] != 48, birthDate(in: number) != nil
        else { throw Flaw(field: .number, reason: .malformed) }
        let sum = zip(signs, weights).reduce(0) { $0 + Int($1.0 - 48) * $1.1 }
        guard checkSigns[sum % 11] == signs[17] else { throw Flaw(field: .number, reason: .checkSignWrong) }
    }

    private static func birthDate(in number: String) -> CalendarDay? {
        let digits = Array(number).dropFirst(6).prefix(8)
        func part(_ offset: Int, _ count: Int) -> Int? { Int(String(digits.dropFirst(offset).prefix(count))) }
        guard let year = part(0, 4), let month = part(4, 2), let day = part(6, 2), year >= 1900 else { return nil }
        return CalendarDay(year: year, month: month, day: day)
    }

    // MARK: - Typing

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) || (65...90).contains(byte) }

    /// Capital letters of normal width; what only parts a number is passed over.
    private static func plain(_ typed: String) -> String {
        var text = ""
        for scalar in typed.unicodeScalars {
            switch scalar.value {
            case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A:
                if let narrow = Unicode.Scalar(scalar.value - 0xFEE0) { text.unicodeScalars.append(narrow) }
            case 9, 10, 13, 32, 45, 0x3000, 0xA0, 0x2010, 0x2011, 0xFF0D: continue
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text.uppercased()
    }
}

extension IdentityDocument: Codable {
    private enum Field: String, CodingKey { case kind, number, country }

    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: Field.self)
        try self.init(
            fields.decode(IdentityKind.self, forKey: .kind), number: fields.decode(String.self, forKey: .number),
            country: fields.decode(String.self, forKey: .country))
    }
}
