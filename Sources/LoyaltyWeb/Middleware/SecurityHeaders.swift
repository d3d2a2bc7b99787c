import HTTPTypes
import Hummingbird

/// The headers that every answer carries (ASVS 3.4): nothing from elsewhere runs, frames or sniffs us.
enum SecurityHeaders {
    private static let always: [(HTTPField.Name, String)] = [
        (.contentSecurityPolicy, policy), (.xContentTypeOptions, "nosniff"),
        (HTTPField.Name("Referrer-Policy")!, "same-origin"),
        (HTTPField.Name("Cross-Origin-Opener-Policy")!, "same-origin"),
        (HTTPField.Name("Permissions-Policy")!, "camera=(self), microphone=(), geolocation=()"),
        (.strictTransportSecurity, "max-age=31536000; includeSubDomains"),
    ]
    private static let policy =
        "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; object-src 'none'; "
        + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'"

    static func add(to response: inout Response) {
        for (name, value) in always { response.headers[name] = value }
        if response.headers[.cacheControl] == nil { response.headers[.cacheControl] = "no-store" }
    }
}
