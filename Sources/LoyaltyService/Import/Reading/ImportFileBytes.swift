import Foundation

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The bytes of an export on disk, read forward in pieces; closes the file when it goes.
final class ImportFileBytes {
    /// The size of the file when it was opened.
    let size: Int64
    private let name: String
    private let descriptor: Int32

    /// Opens a plain file; pipes, devices and folders are refused.
    init(_ file: URL) throws(ImportFileProblem) {
        name = file.lastPathComponent
        // Non-blocking, so that a pipe that nobody writes to is refused below instead of waited for.
        descriptor = open(file.path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else {
            throw ImportFileProblem(
                .fileUnreadable, "“\(name)” cannot be opened: \(String(cString: strerror(errno))).")
        }
        var facts = stat()
        guard fstat(descriptor, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else {
            close(descriptor)
            throw ImportFileProblem(.fileUnreadable, "“\(name)” is not a plain file; give the exported file.")
        }
        size = Int64(facts.st_size)
    }

    deinit { close(descriptor) }

    /// Fills the room as far as one reading goes; 0 at the end of the file.
    func read(into room: UnsafeMutableRawBufferPointer) throws(ImportFileProblem) -> Int {
        while true {
            #if canImport(Glibc)
                let count = Glibc.read(descriptor, room.baseAddress, room.count)
            #else
                let count = Darwin.read(descriptor, room.baseAddress, room.count)
            #endif
            if count >= 0 { return count }
            if errno != EINTR {
                throw ImportFileProblem(
                    .fileUnreadable,
                    "“\(name)” cannot be read to its end: \(String(cString: strerror(errno))).")
            }
        }
    }
}
