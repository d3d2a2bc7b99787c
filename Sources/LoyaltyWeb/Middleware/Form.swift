import Foundation
import Hummingbird
import LoyaltyService

/// The fields of a submitted form. Missing fields read as empty; of a field sent twice the last counts.
struct Form: Sendable {
    private let fields: [String: String]
    private let files: [String: UploadedFile]

    init(_ fields: [String: String] = [:], files: [String: UploadedFile] = [:]) {
        self.fields = fields
        self.files = files
    }

    subscript(name: String) -> String { fields[name] ?? "" }

    /// Whether a box was ticked.
    func isTicked(_ name: String) -> Bool { fields[name] != nil }

    /// The file of a field; nil when none was chosen.
    func file(_ name: String) -> UploadedFile? { files[name] }

    /// Reads an `application/x-www-form-urlencoded` body, or `multipart/form-data` where a form has files.
    /// - Throws: `InvalidInput` when it is too large or not UTF-8.
    static func read(_ request: Request) async throws -> Form {
        let body = Array(try await JSONBody.bytes(request).readableBytesView)
        guard let boundary = request.headers[.contentType].flatMap(MultipartForm.boundary) else {
            return Form(try parse(body))
        }
        let parts = try MultipartForm(body, boundary: boundary)
        return Form(parts.fields, files: parts.files)
    }

    static func parse(_ body: [UInt8]) throws -> [String: String] {
        var fields: [String: String] = [:]
        for pair in body.split(separator: 38) {
            let halves = pair.split(separator: 61, maxSplits: 1, omittingEmptySubsequences: false)
            let name = try decode(halves[0])
            fields[name] = halves.count > 1 ? try decode(halves[1]) : ""
        }
        return fields
    }

    private static func decode(_ bytes: ArraySlice<UInt8>) throws -> String {
        var plain: [UInt8] = []
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let byte = bytes[index]
            if byte == 43 {
                plain.append(32)
            } else if byte == 37, index + 2 < bytes.endIndex,
                let value = UInt8(String(decoding: bytes[index + 1...index + 2], as: UTF8.self), radix: 16)
            {
                plain.append(value)
                index += 2
            } else {
                plain.append(byte)
            }
            index += 1
        }
        guard let text = String(validating: plain, as: UTF8.self), !text.unicodeScalars.contains("\0") else {
            throw InvalidInput("form", "malformed_utf8")
        }
        return text
    }
}
