import Hummingbird
import LoyaltyService

/// The cookie that holds a session's secret. `__Host-` binds it to this host and to HTTPS; browsers treat
/// loopback addresses as safe.
enum SessionCookie {
    static func name(_ kind: SessionRow.Kind) -> String {
        kind == .staff ? "__Host-tessera-staff" : "__Host-tessera-member"
    }

    static func set(_ secret: String, _ kind: SessionRow.Kind, on response: inout Response) {
        response.setCookie(
            Cookie(name: name(kind), value: secret, path: "/", secure: true, httpOnly: true, sameSite: .lax))
    }

    static func clear(_ kind: SessionRow.Kind, on response: inout Response) {
        response.setCookie(
            Cookie(
                name: name(kind), value: "", maxAge: 0, path: "/", secure: true, httpOnly: true, sameSite: .lax))
    }
}
