/// How somebody came to the house who then became a member (MEM-29): on foot, or by a booking site.
public enum ConversionSource: String, Sendable, Hashable, Codable, CaseIterable {
    case walkIn = "walk_in"
    case ctrip, fliggy, meituan, tongcheng, booking, agoda, expedia
    case otherSite = "other_site"
    case company, friend
}
