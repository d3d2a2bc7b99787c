/// The marks of segments that a member may carry (ANA-02).
public enum MemberTags {
    /// The most that one member may carry.
    public static let most = 50
    /// The most characters of one.
    public static let longest = 40

    /// Whether a text can be a mark: letters, digits, underscore, hyphen and point, without spaces.
    public static func isTag(_ text: String) -> Bool {
        !text.isEmpty && text.count <= longest
            && text.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" || $0 == "." }
    }
}
