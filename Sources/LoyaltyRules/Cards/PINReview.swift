/// Whether a PIN is good enough (threat T3): six to twelve digits that nobody guesses within ten tries.
public enum PINReview {
    /// - Parameter mobile: the member's mobile number; its end is the first thing that is tried.
    /// - Returns: the problem's word; nil when the PIN can be used.
    public static func problem(_ pin: String, mobile: String?) -> String? {
        let digits = pin.utf8.map { Int($0) - 48 }
        guard (6...12).contains(digits.count), digits.allSatisfy({ (0...9).contains($0) }) else { return "pin_form" }
        if isPattern(digits) || often.contains(pin) { return "pin_weak" }
        if let mobile, mobile.filter({ $0.isNumber }).hasSuffix(pin) { return "pin_weak" }
        return nil
    }

    /// One digit, a run up or down, the same part again, the same back to front, or digits in pairs.
    private static func isPattern(_ digits: [Int]) -> Bool {
        let steps = zip(digits, digits.dropFirst()).map { ($1 - $0 + 10) % 10 }
        if Set(steps).count == 1 { return true }
        for length in 1...(digits.count / 2) where digits.count % length == 0 {
            let part = digits.prefix(length)
            if stride(from: 0, to: digits.count, by: length).allSatisfy({ digits[$0..<($0 + length)].elementsEqual(part) }) { return true }
        }
        if digits == digits.reversed() { return true }
        let pairs = stride(from: 0, to: digits.count - 1, by: 2).map { (digits[$0], digits[$0 + 1]) }
        return digits.count % 2 == 0 && pairs.allSatisfy { $0.0 == $0.1 }
    }

    /// What is chosen often beside the patterns: ways over the keys of a pad, years, and numbers that sound like words in
    /// Chinese.
    private static let often: Set<String> = [
        "147258", "258369", "369258", "147852", "258147", "159357", "357159", "159753", "753951", "951753", "147369", "369147",
        "741852", "852963", "963852", "789456", "456789", "456123", "123789", "789123", "321456", "321654", "142536", "415263",
        "135790", "246810", "102030", "112358", "314159", "271828", "161803", "131420", "520131", "131452", "521131", "201314",
        "520530", "584520", "168888", "888168", "668899", "518518", "112345", "123450", "100200", "100100", "200200", "123654",
        "147896", "147963", "963147", "741963", "963741", "159951", "258963", "1314520", "5201314", "7758521", "19491001",
        "20080808", "12345679", "11223344", "147258369", "123123456",
    ]
}
