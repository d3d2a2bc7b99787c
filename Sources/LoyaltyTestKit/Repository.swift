import Foundation

/// The files of this repository, for tests that read them.
public enum Repository {
    /// The root folder.
    public static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    /// A file's text.
    public static func text(_ path: String) throws -> String {
        try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
    }

    /// The real bookings, where they are at hand.
    public static var bookings: URL? {
        let file = root.deletingLastPathComponent().appendingPathComponent("shared/data/hotel_bookings.csv")
        return FileManager.default.fileExists(atPath: file.path) ? file : nil
    }
}
