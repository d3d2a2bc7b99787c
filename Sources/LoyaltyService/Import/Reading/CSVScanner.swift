/// Reads a file row by row within a fixed amount of memory, whatever the file holds.
final class CSVScanner {
    /// The longest row that is read, in bytes; longer ones are parked.
    static let maximumRow = 1 << 20
    private static let piece = 1 << 18
    private static let capacity = maximumRow + piece
    /// How many bytes of an overlong row are kept to show.
    private static let shown = 4096

    private let bytes: ImportFileBytes
    private let splitter: CSVSplitter
    private let delimiter: UInt8
    private let buffer: UnsafeMutablePointer<UInt8>
    private let beginning: UnsafeMutablePointer<UInt8>
    private var start = 0
    private var end = 0
    private var isLast = false
    private var line = 1
    /// Bytes of the file that lie before the buffer.
    private var passed: Int64 = 0

    init(_ bytes: ImportFileBytes, delimiter: UInt8) {
        self.bytes = bytes
        self.delimiter = delimiter
        splitter = CSVSplitter(delimiter: delimiter)
        buffer = .allocate(capacity: Self.capacity)
        beginning = .allocate(capacity: Self.shown)
    }

    deinit {
        buffer.deallocate()
        beginning.deallocate()
    }

    /// How many bytes of the file the rows handed out so far take.
    var consumed: Int64 { passed + Int64(start) }

    /// The first bytes of the file, to recognise a byte order mark.
    func opening() throws(ImportFileProblem) -> [UInt8] {
        while end < 4, !isLast { try refill() }
        return Array(UnsafeBufferPointer(start: buffer, count: min(end, 4)))
    }

    /// Steps over bytes at the beginning of the file that belong to no row.
    func skip(_ count: Int) { start += count }

    /// The next row that is not blank, or nothing at the end of the file.
    func next() throws(ImportFileProblem) -> CSVRow? {
        while true {
            if start == end, isLast { return nil }
            switch splitter.split(buffer, from: start, to: end, isLast: isLast) {
            case .more:
                if end - start > Self.maximumRow { return try overlongRow() }
                try refill()
            case .row(let content, let next):
                let raw = CSVRow.Bytes(start: buffer + start, count: content - start)
                let firstLine = line
                start = next
                line += 1 + splitter.lineFeeds
                if raw.isEmpty { continue }
                let fault = raw.count > Self.maximumRow ? ParkedReason.rowTooLong : splitter.fault
                return CSVRow(
                    line: firstLine, raw: raw, fields: splitter.fields,
                    isBeyondASCII: splitter.isBeyondASCII, fault: fault)
            }
        }
    }

    private func refill() throws(ImportFileProblem) {
        if start > 0 {
            buffer.update(from: buffer + start, count: end - start)
            passed += Int64(start)
            end -= start
            start = 0
        }
        let room = UnsafeMutableRawBufferPointer(
            start: buffer + end, count: min(Self.piece, Self.capacity - end))
        let count = try bytes.read(into: room)
        end += count
        isLast = count == 0
    }

    /// Walks to the end of a row that does not fit, minding its quotes, and keeps only its beginning.
    private func overlongRow() throws(ImportFileProblem) -> CSVRow {
        var walk = OverlongRow(delimiter: delimiter)
        let firstLine = line
        beginning.update(from: buffer + start, count: Self.shown)
        rowBytes: while true {
            while start < end {
                guard walk.take(buffer[start]) else { break rowBytes }
                start += 1
            }
            if isLast { break }
            try refill()
        }
        line += 1 + walk.lineFeeds
        return CSVRow(
            line: firstLine, raw: CSVRow.Bytes(start: beginning, count: Self.shown),
            fields: UnsafeBufferPointer(start: nil, count: 0), fault: walk.fault)
    }
}
