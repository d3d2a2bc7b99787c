/// What sort of document somebody proves with who they are (MEM-09).
public enum IdentityKind: String, Sendable, Hashable, Codable, CaseIterable {
    /// 居民身份证, and the cards of the same form: 港澳台居民居住证, 外国人永久居留身份证 (GB 11643).
    case resident
    /// 护照.
    case passport
    /// 港澳居民来往内地通行证, 台湾居民来往大陆通行证.
    case permit
    /// Another document with a photograph, such as a foreign driving licence.
    case other

    /// Whether its number means something only together with the country that gave it.
    public var needsCountry: Bool { self == .passport || self == .other }
}
