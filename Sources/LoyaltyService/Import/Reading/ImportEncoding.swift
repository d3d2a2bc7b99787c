/// The encodings an export may be written in; nothing else is guessed.
public enum ImportEncoding: String, Sendable, CaseIterable {
    /// UTF-8, with or without byte order mark.
    case utf8 = "utf-8"
    /// GB18030 (and so GBK and GB2312), which Chinese spreadsheet programs write.
    case gb18030
}
