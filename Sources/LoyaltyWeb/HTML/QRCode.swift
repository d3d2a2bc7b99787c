import CQrencode

/// A QR code as an SVG picture, drawn by libqrencode; black on white with the quiet zone the standard asks for.
enum QRCode {
    /// The code of a text; nothing when it is too long for any code.
    static func svg(_ text: String) -> HTML {
        guard let code = QRcode_encodeString(text, 0, QR_ECLEVEL_M, QR_MODE_8, 1) else { return "" }
        defer { QRcode_free(code) }
        let width = Int(code.pointee.width)
        var path = ""
        for y in 0..<width {
            for x in 0..<width where code.pointee.data[y * width + x] & 1 == 1 {
                path += "M\(x + 4) \(y + 4)h1v1h-1z"
            }
        }
        let size = width + 8
        return """
            <svg class="qr" viewBox="0 0 \(size) \(size)" role="img" aria-label="QR" \
            shape-rendering="crispEdges">\
            <path fill="#fff" d="M0 0h\(size)v\(size)h-\(size)z"/><path fill="#000" d="\(path)"/></svg>
            """
    }
}
