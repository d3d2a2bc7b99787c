import Foundation
import LoyaltyTestKit

/// The keys of the reference (docs/reference/program.md), table by table.
struct GrammarReference {
    /// The heading of the table, `assets[].expires`, or a part that several keys share, `when.spend`.
    let section: String
    let key: String

    var shape: String { section == "document" ? key : section + "." + key }

    /// Where a shared part stands: below one of these keys.
    private static let shared: [String: [String]] = [
        "when": ["when"], "bounds": ["when"], "dates": ["dates", "arrival", "booked"],
        "requirement": ["attain", "retain", "lifetime", "keep", "renewal"], "window": ["window"], "valid": ["valid"],
        "choose": ["choose"], "factors[]": ["factors"],
    ]

    /// Written, and refused with a reason.
    private static let refused: Set = ["milestones[].within_months"]

    static func keys() throws -> [GrammarReference] {
        var (found, sections): ([GrammarReference], [String]) = ([], [])
        for line in try Repository.text("docs/reference/program.md").split(separator: "\n") {
            if line.hasPrefix("#") {
                sections = line.matches(of: /`([^`]+)`/).map { String($0.output.1) }
            } else if line.hasPrefix("| `") {
                for match in line.dropFirst(2).prefix(while: { $0 != "|" }).matches(of: /`([a-z0-9_]+)`/) {
                    found += sections.map { GrammarReference(section: $0, key: String(match.output.1)) }
                }
            }
        }
        return found.filter { !refused.contains($0.shape) }
    }

    /// Whether one of the places of documents is this key.
    func stands(in shapes: Set<String>) -> Bool {
        let plain = { (shape: String) in shape.replacing("[]", with: "") }
        guard let root = section.split(separator: ".").first, let above = Self.shared[String(root)] else {
            return shapes.contains { plain($0) == plain(shape) }
        }
        let tail = "." + (section.split(separator: ".").dropFirst().map { plain(String($0)) } + [key]).joined(separator: ".")
        return shapes.contains { place in plain(place).hasSuffix(tail) && above.contains { place.contains($0) } }
    }
}
