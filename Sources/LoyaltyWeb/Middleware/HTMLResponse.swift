import HTTPTypes
import Hummingbird

/// Answers that are pages.
enum HTMLResponse {
    static func page(_ html: HTML, status: HTTPResponse.Status = .ok) -> Response {
        Response(
            status: status, headers: [.contentType: "text/html; charset=utf-8", .vary: "HX-Request, Accept-Language"],
            body: .init(byteBuffer: .init(string: html.text)))
    }

    /// A file to keep.
    static func attachment(_ bytes: [UInt8], _ name: String, _ type: String) -> Response {
        Response(
            status: .ok,
            headers: [.contentType: type, .contentDisposition: "attachment; filename=\"\(name)\""],
            body: .init(byteBuffer: .init(bytes: bytes)))
    }

    /// After a form: the browser fetches the next page anew.
    static func seeOther(_ path: String) -> Response { .redirect(to: path, type: .normal) }
}
