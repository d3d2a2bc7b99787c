import Foundation
import LoyaltyTestKit

extension Repository {
    /// The texts of the Swift files below a folder.
    static func sources(in folder: String) throws -> [String] {
        let base = root.appendingPathComponent(folder)
        let paths = try FileManager.default.subpathsOfDirectory(atPath: base.path).filter {
            $0.hasSuffix(".swift")
        }
        return try paths.sorted().map {
            try String(contentsOf: base.appendingPathComponent($0), encoding: .utf8)
        }
    }
}
