import CPango
import Foundation

/// A document of A4 pages in PDF, drawn by Cairo and Pango: the letters of every script are embedded, and can be searched.
final class PDFDocument {
    enum Side { case left, right }

    struct Style {
        /// In points.
        var size = 9.5
        var isBold = false
        /// From black, 0, to white, 1.
        var gray = 0.1
    }

    /// In points of 1/72 inch.
    static let (width, height) = (595.28, 841.89)
    private let surface: OpaquePointer
    private let context: OpaquePointer
    private let fonts: String
    private let sink = Sink()

    /// What was written so far.
    private final class Sink {
        var bytes: [UInt8] = []
    }

    /// - Parameter fonts: families to try, the first first: `Noto Sans CJK SC, sans`.
    init(title: String, fonts: String) {
        self.fonts = fonts
        let write: cairo_write_func_t = { sink, data, length in
            guard let sink, let data else { return CAIRO_STATUS_WRITE_ERROR }
            Unmanaged<Sink>.fromOpaque(sink).takeUnretainedValue().bytes += UnsafeBufferPointer(start: data, count: Int(length))
            return CAIRO_STATUS_SUCCESS
        }
        surface = cairo_pdf_surface_create_for_stream(write, Unmanaged.passUnretained(sink).toOpaque(), Self.width, Self.height)
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, title)
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATOR, "Tessera")
        context = cairo_create(surface)
    }

    deinit {
        cairo_destroy(context)
        cairo_surface_destroy(surface)
    }

    /// Writes one line, cut with an ellipsis where it is too long.
    /// - Parameters:
    ///   - x: the left edge, in points.
    ///   - y: the upper edge.
    /// - Returns: the height of the line.
    @discardableResult
    func text(_ text: String, x: Double, y: Double, width: Double, _ side: Side = .left, _ style: Style = Style()) -> Double {
        guard let layout = pango_cairo_create_layout(context) else { return 0 }
        defer { g_object_unref(UnsafeMutableRawPointer(layout)) }
        let font = pango_font_description_from_string(fonts)
        defer { pango_font_description_free(font) }
        pango_font_description_set_absolute_size(font, style.size * Double(PANGO_SCALE))
        pango_font_description_set_weight(font, style.isBold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL)
        pango_layout_set_font_description(layout, font)
        // Nothing that a name holds breaks the line or the page.
        let plain = String(String.UnicodeScalarView(text.unicodeScalars.map { $0.value < 32 ? " " : $0 }))
        pango_layout_set_text(layout, plain, -1)
        pango_layout_set_single_paragraph_mode(layout, 1)
        pango_layout_set_width(layout, Int32(width * Double(PANGO_SCALE)))
        pango_layout_set_ellipsize(layout, PANGO_ELLIPSIZE_END)
        pango_layout_set_alignment(layout, side == .left ? PANGO_ALIGN_LEFT : PANGO_ALIGN_RIGHT)
        cairo_set_source_rgb(context, style.gray, style.gray, style.gray)
        cairo_move_to(context, x, y)
        pango_cairo_show_layout(context, layout)
        var height: Int32 = 0
        pango_layout_get_size(layout, nil, &height)
        return Double(height) / Double(PANGO_SCALE)
    }

    /// Draws a thin line across.
    func rule(x: Double, y: Double, width: Double) {
        cairo_set_source_rgb(context, 0.75, 0.75, 0.75)
        cairo_set_line_width(context, 0.5)
        cairo_move_to(context, x, y)
        cairo_line_to(context, x + width, y)
        cairo_stroke(context)
    }

    /// Ends the page.
    func endPage() { cairo_show_page(context) }

    /// The whole document; nothing can be drawn after it.
    func finish() -> [UInt8] {
        cairo_surface_finish(surface)
        return sink.bytes
    }
}
