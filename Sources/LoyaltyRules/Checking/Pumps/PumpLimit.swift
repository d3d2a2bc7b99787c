/// What keeps a gain from being repeated without end.
public enum PumpLimit: Sendable, Hashable {
    /// So much of an asset may be changed into another in a year.
    case conversion(ConversionTerms)
    /// A gift of a tier, once in its period.
    case gift(String)
    /// A milestone, so many times a year.
    case milestone(String, times: Int)
    /// So much of an asset may be bought in a year.
    case purchase(String, most: Int64)
    /// A rule gives so much in a year.
    case rule(String, most: Int64)
}
