/// When somebody born on 29 February has a birthday in a common year (BEN-14, T-S3-8).
public enum LeapBirthday: String, Sendable, Hashable, CaseIterable {
    case february28 = "28_february"
    case march1 = "1_march"
}
