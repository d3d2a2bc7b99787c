/// The check digit of a card number (ISO/IEC 7812-1, Luhn): a mistyped digit or two swapped
/// neighbours are noticed before anything is looked up (CARD-07).
public enum CheckDigit {
    /// The digit to append to a number of decimal digits.
    public static func luhn(for digits: String) -> Int {
        var sum = 0
        for (offset, byte) in digits.utf8.reversed().enumerated() {
            let digit = Int(byte) - 48
            let doubled = offset % 2 == 0 ? digit * 2 : digit
            sum += doubled > 9 ? doubled - 9 : doubled
        }
        return (10 - sum % 10) % 10
    }

    /// Whether a number's last digit is its check digit.
    public static func isValid(_ number: String) -> Bool {
        guard number.utf8.count > 1, number.utf8.allSatisfy({ $0 >= 48 && $0 <= 57 }) else { return false }
        return luhn(for: String(number.dropLast())) == Int(number.utf8.last!) - 48
    }
}
