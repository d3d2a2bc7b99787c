/// Something that members may prefer, from the catalogue of the chain (MEM-10): a high floor, no nuts, a golf course.
public struct PreferenceChoice: Sendable, Hashable, Codable {
    public let id: String
    public let kind: PreferenceKind
    public let english: String
    public let simplifiedChinese: String
    public let traditionalChinese: String
    /// Whether it tells of somebody's health, as an allergy does: kept only with a consent of its own (PIPL 28, 29).
    public let isSensitive: Bool
    /// No longer offered; whoever chose it before keeps it.
    public let isRetired: Bool

    public init(
        id: String, kind: PreferenceKind, english: String, simplifiedChinese: String, traditionalChinese: String,
        isSensitive: Bool = false, isRetired: Bool = false
    ) {
        self.id = id
        self.kind = kind
        self.english = english
        self.simplifiedChinese = simplifiedChinese
        self.traditionalChinese = traditionalChinese
        self.isSensitive = isSensitive
        self.isRetired = isRetired
    }
}
