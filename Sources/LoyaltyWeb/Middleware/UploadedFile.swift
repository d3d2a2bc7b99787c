/// A file that came with a form.
struct UploadedFile: Sendable {
    /// The name that it has on the sender's machine, without its folder.
    let name: String
    let bytes: [UInt8]

    /// - Parameter path: what the browser calls it; some send the folder, too.
    init(path: String, bytes: [UInt8]) {
        let last = path.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last ?? ""
        let clean = last.unicodeScalars.filter { $0.value >= 32 && $0.value != 127 }
        name = String(String(String.UnicodeScalarView(clean)).prefix(120))
        self.bytes = bytes
    }

    /// Its content as text; nil when it is not UTF-8. The mark that some editors write first is no part of it.
    var text: String? {
        guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
        return text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
    }
}
