import LoyaltyService

/// A form with files, as browsers send it (`multipart/form-data`, RFC 7578): parts between lines of a boundary.
struct MultipartForm {
    private(set) var fields: [String: String] = [:]
    private(set) var files: [String: UploadedFile] = [:]

    /// The boundary in a content type; nil for another kind of body.
    static func boundary(of contentType: String) -> String? {
        let parts = contentType.split(separator: ";").map { $0.drop { $0 == " " } }
        guard parts.first?.lowercased() == "multipart/form-data",
            let given = parts.first(where: { $0.lowercased().hasPrefix("boundary=") })
        else { return nil }
        let boundary = given.dropFirst(9).filter { $0 != "\"" }
        return boundary.isEmpty || boundary.utf8.count > 70 ? nil : boundary
    }

    /// - Throws: `InvalidInput` when it is cut short, or a text is not UTF-8.
    init(_ body: [UInt8], boundary: String) throws {
        let line = Array("\r\n--\(boundary)".utf8)
        var rest = (Array("\r\n".utf8) + body)[...]
        guard let first = Self.find(line, in: rest) else { throw InvalidInput("form", "malformed_form") }
        rest = rest[first.upperBound...]
        while !rest.starts(with: Array("--".utf8)) {
            guard let end = Self.find(line, in: rest) else { throw InvalidInput("form", "malformed_form") }
            try take(rest[rest.startIndex..<end.lowerBound])
            rest = rest[end.upperBound...]
        }
    }

    /// One part: lines that say what it is, an empty line, its content.
    private mutating func take(_ part: ArraySlice<UInt8>) throws {
        guard let blank = Self.find(Array("\r\n\r\n".utf8), in: part),
            let heads = String(validating: part[part.startIndex..<blank.lowerBound], as: UTF8.self)
        else { throw InvalidInput("form", "malformed_form") }
        let heading = heads.split(separator: "\r\n").first {
            $0.lowercased().hasPrefix("content-disposition:")
        }
        guard let heading, let name = Self.value("name", in: heading) else { return }
        let content = Array(part[blank.upperBound...])
        if let path = Self.value("filename", in: heading) {
            // Nothing was chosen.
            if !path.isEmpty || !content.isEmpty { files[name] = UploadedFile(path: path, bytes: content) }
            return
        }
        guard let text = String(validating: content, as: UTF8.self), !text.unicodeScalars.contains("\0")
        else {
            throw InvalidInput("form", "malformed_utf8")
        }
        fields[name] = text
    }

    /// `name="…"` of a heading; browsers write a quotation mark inside it as `%22`.
    private static func value(_ name: String, in heading: Substring) -> String? {
        guard let start = heading.firstRange(of: " \(name)=\"") else { return nil }
        return String(heading[start.upperBound...].prefix { $0 != "\"" })
    }

    private static func find(_ wanted: [UInt8], in bytes: ArraySlice<UInt8>) -> Range<Int>? {
        var start = bytes.startIndex
        while let place = bytes[start...].firstIndex(of: wanted[0]) {
            if bytes[place...].starts(with: wanted) { return place..<place + wanted.count }
            start = place + 1
        }
        return nil
    }
}
