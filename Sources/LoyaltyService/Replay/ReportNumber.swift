/// Figures as machines read them.
enum ReportNumber {
    /// Without grouping, with a point: `(-154656, 2)` → `-1546.56`.
    static func plain(_ value: Int64, decimals: Int) -> String {
        guard decimals > 0 else { return String(value) }
        var digits = String(value.magnitude)
        if digits.count <= decimals { digits = String(repeating: "0", count: decimals + 1 - digits.count) + digits }
        return (value < 0 ? "-" : "") + digits.dropLast(decimals) + "." + digits.suffix(decimals)
    }
}
