import Testing

@testable import LoyaltyWeb

@Suite("Addresses are safe whatever they are made of")
struct SitePathTests {
    @Test("Parts and values are percent-encoded")
    func encoding() {
        #expect(SitePath.member("a/../b?c") == "/console/members/a%2F..%2Fb%3Fc")
        #expect(SitePath.search("张 伟&x=1") == "/console/search?q=%E5%BC%A0%20%E4%BC%9F%26x%3D1")
        #expect(SitePath.receipt("1", "77") == "/console/members/1/receipts/77")
        #expect(SitePath.member("1", tab: .stays, after: "9=") == "/console/members/1?tab=stays&after=9%3D")
        #expect(SitePath.encoded("\u{1}~") == "%01~")
    }

    @Test("A query value is added behind what is there")
    func adding() {
        #expect(SitePath.adding("lang", "zh-Hans", to: "/console/sign-in") == "/console/sign-in?lang=zh-Hans")
        #expect(SitePath.adding("lang", "en", to: "/x?next=1") == "/x?next=1&lang=en")
    }
}
