/// A browser in a few words, from the long line by which it calls itself.
enum BrowserName {
    /// For example `Chrome · Windows`; the line itself, shortened, where it tells neither.
    static func of(_ agent: String) -> String {
        // What others claim to be, too, comes last.
        let browsers = [
            ("MicroMessenger", "WeChat"), ("Edg", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("FxiOS/", "Firefox"),
            ("Chrome/", "Chrome"), ("CriOS/", "Chrome"), ("Safari/", "Safari"),
        ]
        let systems = [
            ("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"), ("Mac OS X", "macOS"),
            ("CrOS", "ChromeOS"), ("Linux", "Linux"),
        ]
        let found = [browsers, systems].compactMap { list in list.first { agent.contains($0.0) }?.1 }
        return found.isEmpty ? String(agent.prefix(40)) : found.joined(separator: " · ")
    }
}
