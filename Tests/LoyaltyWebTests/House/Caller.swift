import Foundation
import HTTPTypes
import LoyaltyRules
import LoyaltyService
import LoyaltyTestKit

@testable import LoyaltyWeb

/// A program that calls the API with a key of its own.
struct Caller: Sendable {
    let browser: TestBrowser
    let key: String

    init(_ house: House, _ name: String, _ scopes: Set<Permission>) async throws {
        browser = TestBrowser(house.site)
        let client = CreateClient(name: name, scopes: scopes, properties: nil)
        _ = try await house.cast.desk.perform(client, by: .system)
        key = client.key
    }

    func call(
        _ method: HTTPRequest.Method, _ path: String, _ body: [String: Any]? = nil
    ) async throws -> (status: Int, body: [String: Any]) {
        let headers: HTTPFields = [
            .authorization: "Bearer " + key, HTTPField.Name("Idempotency-Key")!: UUID().uuidString,
            .acceptLanguage: "en",
        ]
        let text = try body.map {
            String(decoding: try JSONSerialization.data(withJSONObject: $0), as: UTF8.self)
        }
        let answer = try await browser.send(method, "/api/v1" + path, headers: headers, body: text ?? "")
        guard !answer.body.isEmpty else { return (answer.status, [:]) }
        let object = try JSONSerialization.jsonObject(with: Data(answer.body.utf8))
        return (answer.status, object as? [String: Any] ?? [:])
    }
}
