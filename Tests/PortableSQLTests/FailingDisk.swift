import Foundation
import GRDBSQLite
import Synchronization

/// A stand-in for SQLite's access to files whose `fsync` fails for chosen files.
enum FailingDisk {
    private struct State: @unchecked Sendable {
        // Safe: only touched under the mutex; the pointers live as long as the process.
        var original: UnsafeMutablePointer<sqlite3_vfs>?
        var failing: Set<String> = []
        var open: [UnsafeMutableRawPointer: String] = [:]
        var methods: UnsafeMutablePointer<sqlite3_io_methods>?
        var originalSync: (@convention(c) (UnsafeMutablePointer<sqlite3_file>?, Int32) -> Int32)?
    }
    private static let state = Mutex(State())

    /// Lets a test mark files as failing.
    struct Handle {
        /// From now on every `fsync` of the file's log fails.
        func fails(path: String) { FailingDisk.state.withLock { _ = $0.failing.insert(path + "-wal") } }
    }

    /// Opens databases in the closure through the stand-in.
    static func withFailures<T>(_ body: (Handle) throws -> T) rethrows -> T {
        install()
        return try body(Handle())
    }

    /// All files work again.
    static func heal() { state.withLock { $0.failing = [] } }

    private static func install() {
        state.withLock { state in
            guard state.original == nil, let original = sqlite3_vfs_find(nil) else { return }
            state.original = original
            let standIn = UnsafeMutablePointer<sqlite3_vfs>.allocate(capacity: 1)
            standIn.initialize(to: original.pointee)
            standIn.pointee.pNext = nil
            standIn.pointee.zName = UnsafePointer(strdup("failing"))
            standIn.pointee.xOpen = { _, name, file, flags, outFlags in
                FailingDisk.open(name, file, flags, outFlags)
            }
            sqlite3_vfs_register(standIn, 1)
        }
    }

    private static func open(
        _ name: UnsafePointer<CChar>?, _ file: UnsafeMutablePointer<sqlite3_file>?, _ flags: Int32,
        _ outFlags: UnsafeMutablePointer<Int32>?
    ) -> Int32 {
        guard let file, let original = state.withLock({ $0.original }) else { return SQLITE_CANTOPEN }
        let code = original.pointee.xOpen(original, name, file, flags, outFlags)
        guard code == SQLITE_OK, let name, flags & SQLITE_OPEN_WAL != 0, let methods = file.pointee.pMethods
        else {
            return code
        }
        state.withLock { state in
            if state.methods == nil {
                state.originalSync = methods.pointee.xSync
                let copy = UnsafeMutablePointer<sqlite3_io_methods>.allocate(capacity: 1)
                copy.initialize(to: methods.pointee)
                copy.pointee.xSync = { file, flags in FailingDisk.sync(file, flags) }
                state.methods = copy
            }
            state.open[UnsafeMutableRawPointer(file)] = String(cString: name)
            file.pointee.pMethods = UnsafePointer(state.methods)
        }
        return code
    }

    private static func sync(_ file: UnsafeMutablePointer<sqlite3_file>?, _ flags: Int32) -> Int32 {
        let (fails, original) = state.withLock { state in
            let name = file.flatMap { state.open[UnsafeMutableRawPointer($0)] }
            return (name.map(state.failing.contains) ?? false, state.originalSync)
        }
        if fails { return SQLITE_IOERR | (4 << 8) }
        return original?(file, flags) ?? SQLITE_OK
    }
}
