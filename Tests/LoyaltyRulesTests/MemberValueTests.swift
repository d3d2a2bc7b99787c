import LoyaltyRules
import Testing

@Suite("What members tell of themselves")
struct MemberValueTests {
    @Test(
        "mobile numbers as a clerk types them",
        arguments: [
            ("13800138000", "+8613800138000"), ("138 0013-8000", "+8613800138000"),
            ("+86 138 0013 8000", "+8613800138000"),
            ("008613800138000", "+8613800138000"), ("１３８００１３８０００", "+8613800138000"),
            ("＋８６ 13800138000", "+8613800138000"), ("+852 9123 4567", "+85291234567"),
            ("(+44) 7700.900123", "+447700900123"),
            ("+1\u{00A0}(415) 555-0100", "+14155550100"), ("+86 21 6329 6888", nil), ("02163296888", nil),
            ("1380013800", nil), ("138001380000", nil), ("23800138000", nil), ("+012345678", nil),
            ("+1234567", nil),
            ("+1234567890123456", nil), ("13800138000x", nil), ("138+00138000", nil), ("", nil), ("+", nil),
            ("00", nil),
        ] as [(String, String?)])
    func mobiles(_ typed: String, _ stored: String?) { #expect(MobileNumber(typed)?.description == stored) }

    @Test(
        "a mobile number is masked",
        arguments: [("13800138000", "138****8000"), ("+852 9123 4567", "+85****4567")])
    func maskedMobile(_ typed: String, _ masked: String) {
        #expect(MobileNumber(typed)?.masked == masked)
        #expect(MobileNumber(typed)?.lastFour == String(masked.suffix(4)))
    }

    @Test(
        "e-mail addresses",
        arguments: [
            (" Zhang.San@Example.COM ", "zhang.san@example.com"), ("a@b.cn", "a@b.cn"),
            ("张三@例子.中国", "张三@例子.中国"),
            ("a+hotel@mail.example.org", "a+hotel@mail.example.org"), ("a@b", nil), ("a@@b.cn", nil),
            ("@b.cn", nil),
            ("a@.cn", nil), ("a@b.", nil), ("a@b..cn", nil), ("a b@c.cn", nil),
            ("zhang san@example.com", nil),
            ("a@b .cn", nil), ("a\n@b.cn", nil), ("a@b.cn\r\nBcc: x@y.cn", nil), ("a@b_c.cn", nil), ("", nil),
        ] as [(String, String?)])
    func emails(_ typed: String, _ stored: String?) { #expect(EmailAddress(typed)?.description == stored) }

    @Test("an e-mail address has at most 254 bytes, 64 before the @, 63 in a label")
    func emailLengths() {
        let local = String(repeating: "a", count: 64)
        let label = String(repeating: "b", count: 63)
        #expect(EmailAddress(local + "@" + label + ".cn") != nil)
        #expect(EmailAddress("a" + local + "@" + label + ".cn") == nil)
        #expect(EmailAddress(local + "@b" + label + ".cn") == nil)
        let long = local + "@" + [label, label, label].joined(separator: ".")
        #expect(EmailAddress(long) == nil && long.utf8.count == 256)
    }

    @Test("an e-mail address is masked") func maskedEmail() {
        #expect(EmailAddress("zhang@example.com")?.masked == "z****@example.com")
    }

    @Test(
        "names are cleaned",
        arguments: [
            ("  张  三 ", "张 三"), ("张\u{200B}三", "张三"), ("Anna\u{00A0}Maria", "Anna Maria"),
            ("O’Neill-Šmíd", "O’Neill-Šmíd"),
            ("李\u{202E}四", "李四"), ("Zoë\tSmith", "ZoëSmith"), ("\u{3000}王五\u{3000}", "王五"), ("   ", nil),
            ("", nil),
            ("\u{0}\u{7}", nil),
        ] as [(String, String?)])
    func names(_ typed: String, _ cleaned: String?) { #expect(MemberName.clean(typed) == cleaned) }

    @Test("a name has at most 80 characters") func longNames() {
        #expect(MemberName.clean(String(repeating: "张", count: 80)) != nil)
        #expect(MemberName.clean(String(repeating: "张", count: 81)) == nil)
    }

    @Test(
        "ANA-02 a segment's mark is one word",
        arguments: [
            ("vip", true), ("家庭客", true), ("long_stay-2026.q1", true), ("", false), ("two words", false),
            ("a|b", false), (String(repeating: "a", count: 41), false),
        ])
    func tags(_ text: String, _ isTag: Bool) {
        #expect(MemberTags.isTag(text) == isTag)
    }
}
