import HTTPTypes
import Hummingbird

/// Whether a form comes from our own pages (T18): browsers say so in `Sec-Fetch-Site`, older ones in `Origin`.
enum SameOrigin {
    /// - Throws: 403 when the browser says that another site sent the request.
    static func demand(_ request: Request) throws {
        if let site = request.headers[.init("Sec-Fetch-Site")!] {
            guard site == "same-origin" || site == "none" else { throw HTTPError(.forbidden) }
            return
        }
        guard let origin = request.headers[.origin] else { return }
        guard let host = request.head.authority, origin.hasSuffix("//" + host) else { throw HTTPError(.forbidden) }
    }
}
