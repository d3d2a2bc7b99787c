import Hummingbird

/// The cookie by which a browser of staff is known again. It opens nothing.
enum DeviceCookie {
    static let name = "__Host-tessera-device"
    /// A year and a bit: as long as browsers keep a cookie.
    private static let seconds = 400 * 86_400

    static func read(_ request: Request) -> String? { request.cookies[name]?.value }

    static func set(_ secret: String, on response: inout Response) {
        response.setCookie(
            Cookie(
                name: name, value: secret, maxAge: seconds, path: "/", secure: true, httpOnly: true, sameSite: .lax))
    }
}
