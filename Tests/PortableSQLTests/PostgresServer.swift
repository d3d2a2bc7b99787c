import Foundation

/// A PostgreSQL server of a test's own, which may be stopped, started and set up badly; nil where none can be
/// run.
///
/// PostgreSQL refuses to run as root, so there it is run as the user postgres.
final class PostgresServer: Sendable {
    private let binaries: URL
    private let folder: URL
    private let port: Int

    /// The address of its database.
    var address: String { "postgres://postgres@127.0.0.1:\(port)/postgres" }

    init?() throws {
        let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
        let found = path.split(separator: ":").map { URL(fileURLWithPath: String($0)) }
            .first { FileManager.default.isExecutableFile(atPath: $0.appendingPathComponent("initdb").path) }
        guard let found, getuid() != 0 || getpwnam("postgres") != nil else { return nil }
        // The programs look for their neighbours beside the file itself, not beside a link to it.
        binaries = found.appendingPathComponent("initdb").resolvingSymlinksInPath()
            .deletingLastPathComponent()
        folder = FileManager.default.temporaryDirectory.appendingPathComponent(
            "server_\(UInt32.random(in: 0...UInt32.max))")
        port = try Self.freePort()
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        if getuid() == 0, let user = getpwnam("postgres") {
            chown(folder.path, user.pointee.pw_uid, user.pointee.pw_gid)
        }
        try run("initdb", "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "-N")
    }

    deinit {
        // A server that is down already needs no stopping.
        try? stop()
        try? FileManager.default.removeItem(at: folder)
    }

    /// Starts it with further settings, such as `fsync=off`, and waits until it answers.
    func start(_ settings: String...) throws {
        let options = (["-p \(port)", "-k \(folder.path)", "-h 127.0.0.1"] + settings.map { "-c \($0)" })
            .joined(separator: " ")
        try run(
            "pg_ctl", "-D", data, "-o", options, "-l", folder.appendingPathComponent("log").path, "-w",
            "start")
    }

    /// Stops it at once, as a crash would.
    func stop() throws { try run("pg_ctl", "-D", data, "-m", "immediate", "-w", "stop") }

    /// From the next start on it follows another server (which does not exist) and takes no writes.
    func becomeStandby() throws {
        try Data().write(to: URL(fileURLWithPath: data).appendingPathComponent("standby.signal"))
    }

    private var data: String { folder.appendingPathComponent("data").path }

    /// Runs one program to its end. Foundation's Process would wait for the server too, which inherits what
    /// it listens to.
    private func run(_ program: String, _ arguments: String...) throws {
        var command = [binaries.appendingPathComponent(program).path] + arguments
        if getuid() == 0 { command = ["/usr/sbin/runuser", "-u", "postgres", "--"] + command }
        // PostgreSQL complains when it cannot enter the folder it is started from.
        command = ["/bin/sh", "-c", "cd \"$0\" && exec \"$@\"", folder.path] + command
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for descriptor in 0...2 {
            posix_spawn_file_actions_addopen(&actions, Int32(descriptor), "/dev/null", O_RDWR, 0)
        }
        // The server outlives this process if it crashes, and must not keep hold of its files.
        for descriptor in 3..<256 { posix_spawn_file_actions_addclose(&actions, Int32(descriptor)) }
        var words: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) } + [nil]
        defer { for word in words { free(word) } }
        var child = pid_t()
        guard posix_spawn(&child, command[0], &actions, nil, &words, environ) == 0 else {
            throw CocoaError(.executableNotLoadable)
        }
        var status: Int32 = 0
        while waitpid(child, &status, 0) < 0, errno == EINTR {}
        guard status == 0 else { throw CocoaError(.executableLoad) }
    }

    private static func freePort() throws -> Int {
        let socket = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(socket) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let bound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { generic in
                bind(socket, generic, length) == 0 && getsockname(socket, generic, &length) == 0
            }
        }
        guard bound else { throw CocoaError(.fileReadUnknown) }
        return Int(UInt16(bigEndian: address.sin_port))
    }
}
