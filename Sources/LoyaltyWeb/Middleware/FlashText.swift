/// A flash message as it is kept with the session.
enum FlashText {
    static func write(_ kind: Flash.Kind, _ text: String) -> String { kind.rawValue + "|" + text }

    static func read(_ stored: String) -> Flash? {
        guard let bar = stored.firstIndex(of: "|"), let kind = Flash.Kind(rawValue: String(stored[..<bar])) else {
            return nil
        }
        return Flash(kind, String(stored[stored.index(after: bar)...]))
    }
}
