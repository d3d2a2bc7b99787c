import HTTPTypes
import LoyaltyRules
import LoyaltyTestKit
import Synchronization

@testable import LoyaltyWeb

/// Somebody with a browser in which no script runs: keeps cookies, and sends each form back with the hidden
/// token of the last page.
final class Visitor: Sendable {
    let browser: TestBrowser
    private let language: Language
    private let token = Mutex("")

    init(_ site: Site, _ language: Language) {
        browser = TestBrowser(site)
        self.language = language
    }

    /// The token that the last page carried.
    var csrf: String { token.withLock { $0 } }

    /// Fetches a page.
    func get(_ path: String, headers: HTTPFields = [:]) async throws -> TestBrowser.Answer {
        var headers = headers
        headers[.acceptLanguage] = language.rawValue
        let answer = try await browser.send(.get, path, headers: headers)
        if let found = Self.hidden("_csrf", in: answer.body), !found.isEmpty { token.withLock { $0 = found } }
        return answer
    }

    /// Sends a form; the token goes along unless another is given.
    func post(
        _ path: String, _ fields: [String: String], headers: HTTPFields = [:]
    ) async throws -> TestBrowser.Answer {
        var headers = headers
        headers[.acceptLanguage] = language.rawValue
        headers[.contentType] = "application/x-www-form-urlencoded"
        var fields = fields
        if fields["_csrf"] == nil { fields["_csrf"] = csrf }
        let body = fields.sorted { $0.key < $1.key }
            .map { SitePath.encoded($0.key) + "=" + SitePath.encoded($0.value) }.joined(separator: "&")
        return try await browser.send(.post, path, headers: headers, body: body)
    }

    /// Sends a form with a file, as browsers do.
    func upload(
        _ path: String, _ fields: [String: String], file: (field: String, name: String, bytes: [UInt8])
    ) async throws -> TestBrowser.Answer {
        let boundary = "----TesseraTest7MA4YWxk"
        var body = ""
        for (name, value) in fields.merging(["_csrf": csrf], uniquingKeysWith: { $1 }).sorted(by: { $0.key < $1.key }) {
            body += "--\(boundary)\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n"
        }
        body += "--\(boundary)\r\nContent-Disposition: form-data; name=\"\(file.field)\"; "
        body += "filename=\"\(file.name)\"\r\nContent-Type: application/octet-stream\r\n\r\n"
        let bytes = Array(body.utf8) + file.bytes + Array("\r\n--\(boundary)--\r\n".utf8)
        let headers: HTTPFields = [
            .acceptLanguage: language.rawValue, .contentType: "multipart/form-data; boundary=\(boundary)",
        ]
        return try await browser.send(.post, path, headers: headers, bytes: bytes)
    }

    /// Sends a form and goes where the answer leads.
    func postAndFollow(_ path: String, _ fields: [String: String]) async throws -> TestBrowser.Answer {
        let answer = try await post(path, fields)
        guard let location = answer.headers[.location] else { return answer }
        return try await get(location)
    }

    /// The value of a hidden field of a page.
    static func hidden(_ name: String, in page: String) -> String? {
        guard let start = page.firstRange(of: "name=\"\(name)\" value=\"") else { return nil }
        return String(page[start.upperBound...].prefix { $0 != "\"" })
    }
}
