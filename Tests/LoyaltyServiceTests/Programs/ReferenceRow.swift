import Foundation
import LoyaltyTestKit

/// A row of a key table of the reference (docs/reference/program.md).
struct ReferenceRow {
    /// What the head of every key table says.
    static let head = ["Key", "Meaning", "Unit", "Unless told", "Example", "On the receipt"]

    /// The headings under which the table stands: `assets[].expires`; two where one table is for both.
    let sections: [String]
    let cells: [String]

    /// The keys of the first cell.
    var keys: [String] { (cells.first ?? "").matches(of: /`([a-z0-9_]+)`/).map { String($0.output.1) } }

    /// The sentences in italics of the last cell.
    var sentences: [String] {
        (cells.last ?? "").replacing(/`[^`]*`/, with: "").matches(of: /\*([^*]+)\*/).map { String($0.output.1) }
    }

    /// The rows of the page, with the heads of the tables that begin with “Key”.
    static func page() throws -> (heads: [[String]], rows: [ReferenceRow]) {
        var (heads, rows): ([[String]], [ReferenceRow]) = ([], [])
        var (sections, isKeyTable): ([String], Bool) = ([], false)
        for line in try Repository.text("docs/reference/program.md").split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("#") { sections = line.matches(of: /`([^`]+)`/).map { String($0.output.1) } }
            guard line.hasPrefix("|") else {
                isKeyTable = false
                continue
            }
            let cells = cells(line)
            if cells.first == "Key" {
                heads.append(cells)
                isKeyTable = true
            } else if isKeyTable, cells.first?.hasPrefix("---") == false {
                rows.append(ReferenceRow(sections: sections, cells: cells))
            }
        }
        return (heads, rows)
    }

    /// The cells of a line; a bar in a code span parts nothing.
    private static func cells(_ line: Substring) -> [String] {
        var (cells, cell, isCode): ([String], String, Bool) = ([], "", false)
        for sign in line.dropFirst() {
            if sign == "`" { isCode.toggle() }
            if sign == "|", !isCode {
                cells.append(cell)
                cell = ""
            } else {
                cell.append(sign)
            }
        }
        return cells.map { $0.trimmingCharacters(in: .whitespaces) }
    }
}
