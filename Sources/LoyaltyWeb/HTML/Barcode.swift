import CZint

/// A Code 128 bar code as an SVG picture, drawn by libzint.
enum Barcode {
    /// The code of a card number; nothing when it can't be drawn.
    static func svg(_ text: String) -> HTML {
        guard let symbol = ZBarcode_Create() else { return "" }
        defer { ZBarcode_Delete(symbol) }
        symbol.pointee.symbology = 20  // BARCODE_CODE128
        let bytes = Array(text.utf8)
        guard ZBarcode_Encode(symbol, bytes, Int32(bytes.count)) == 0 else { return "" }
        let width = Int(symbol.pointee.width)
        var path = ""
        withUnsafeBytes(of: &symbol.pointee.encoded_data) { row in
            for x in 0..<width where row[x >> 3] >> UInt8(x & 7) & 1 == 1 { path += "M\(x + 10) 0h1v40h-1z" }
        }
        let full = width + 20
        return """
            <svg class="barcode" viewBox="0 0 \(full) 40" role="img" aria-label="\(text)" \
            shape-rendering="crispEdges" preserveAspectRatio="none">\
            <path fill="#fff" d="M0 0h\(full)v40h-\(full)z"/><path fill="#000" d="\(path)"/></svg>
            """
    }
}
