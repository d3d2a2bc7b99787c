import Foundation

/// The files of this repository as the tidy tests read them.
struct SourceTree {
    /// One file.
    struct File {
        /// From the root of the repository, for example `Sources/tessera/Tessera.swift`.
        let path: String
        let text: String

        var name: String { String(path.split(separator: "/").last ?? "") }
        var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }

        /// The text without what is commented out or only remarked.
        var code: String {
            lines.map { line in
                let start = line.firstRange(of: /^\s*\/\/|\s\/\/\s/)?.lowerBound ?? line.endIndex
                return String(line[..<start])
            }.joined(separator: "\n")
        }

        /// The modules that are imported.
        var imports: Set<String> {
            Set(
                text.matches(of: /(?m)^(?:@\w+ |public |internal )*import (?:\w+ )?(\w+)/).map {
                    String($0.output.1)
                })
        }
    }

    let files: [File]

    /// The folder that holds `Package.swift`.
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// Every text file below some folders, or the files themselves, by path.
    init(_ places: String..., ending: String = ".swift") throws {
        var found: [File] = []
        for place in places {
            let url = Self.root.appendingPathComponent(place)
            var paths = [place]
            if url.hasDirectoryPath
                || (try? url.resourceValues(forKeys: [.isDirectoryKey]).isDirectory) == true
            {
                paths = try FileManager.default.subpathsOfDirectory(atPath: url.path).map { place + "/" + $0 }
            }
            for path in paths where path.hasSuffix(ending) && !path.contains("/__pycache__/") {
                let file = Self.root.appendingPathComponent(path)
                guard let text = try? String(contentsOf: file, encoding: .utf8) else { continue }
                found.append(File(path: path, text: text))
            }
        }
        files = found.sorted { $0.path < $1.path }
    }

    /// One file's text.
    static func text(_ path: String) throws -> String {
        try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
    }
}
