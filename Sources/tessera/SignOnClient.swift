import Foundation
import FoundationNetworking
import LoyaltyWeb

/// Asks the identity provider over HTTPS, with the certificates that the machine trusts. It follows no redirect, waits ten
/// seconds, and keeps nothing.
enum SignOnClient {
    private static let most = 1 << 20

    static func ask(_ request: SignOnRequest) async throws -> SignOnAnswer {
        guard let url = URL(string: request.address) else { throw URLError(.badURL) }
        var asked = URLRequest(url: url, timeoutInterval: 10)
        asked.setValue("application/json", forHTTPHeaderField: "Accept")
        if let form = request.form {
            asked.httpMethod = "POST"
            asked.httpBody = Data(form.utf8)
            asked.setValue("application/x-www-form-urlencoded", forHTTPHeaderField: "Content-Type")
        }
        if let authorization = request.authorization { asked.setValue(authorization, forHTTPHeaderField: "Authorization") }
        let session = URLSession(configuration: .ephemeral, delegate: NoRedirects(), delegateQueue: nil)
        defer { session.finishTasksAndInvalidate() }
        let (data, response) = try await session.data(for: asked)
        guard let response = response as? HTTPURLResponse, data.count <= most else { throw URLError(.badServerResponse) }
        return SignOnAnswer(status: response.statusCode, body: [UInt8](data))
    }

    private final class NoRedirects: NSObject, URLSessionTaskDelegate {
        func urlSession(
            _ session: URLSession, task: URLSessionTask, willPerformHTTPRedirection response: HTTPURLResponse,
            newRequest request: URLRequest, completionHandler: @escaping (URLRequest?) -> Void
        ) {
            completionHandler(nil)
        }
    }
}
