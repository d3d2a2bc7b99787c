import Foundation
import PortableSQL

/// A database engine under test. PostgreSQL runs where `TESSERA_TEST_POSTGRES` names a server in which the
/// tests may make databases; `./test` always does.
public enum Engine: String, Sendable, CaseIterable, CustomStringConvertible {
    case sqlite, postgres

    public var description: String { rawValue }

    /// The engines that can be tested here.
    public static let all: [Engine] = serverAddress == nil ? [.sqlite] : allCases

    static let serverAddress = ProcessInfo.processInfo.environment["TESSERA_TEST_POSTGRES"]
}
