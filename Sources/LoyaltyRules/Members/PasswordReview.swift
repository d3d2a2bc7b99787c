/// Whether a password of staff is good enough (NIST 800-63B: length and a list of the worst, no
/// composition rules).
public enum PasswordReview {
    /// The fewest characters.
    public static let shortest = 12
    /// The most bytes that are hashed.
    public static let longest = 256

    private static let worst: Set<String> = [
        "password1234", "123456789012", "qwertyuiop12", "administrator", "hotel2026hotel", "tesseratessera",
        "111111111111", "000000000000", "abcdefghijkl", "passwordpassword", "qwertyqwerty",
    ]

    /// True when it is long enough, not too long, not among the worst, not one character repeated, and does
    /// not hold the login.
    public static func isGood(_ password: String, login: String) -> Bool {
        guard password.count >= shortest, password.utf8.count <= longest else { return false }
        let folded = password.lowercased()
        guard !worst.contains(folded), Set(folded).count >= 4 else { return false }
        return login.count < 4 || !folded.contains(login.lowercased())
    }
}
