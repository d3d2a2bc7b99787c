import Foundation
import Testing

@testable import LoyaltyService

@Suite("Import: days")
struct ImportDayTests {
    @Test(
        "formats read what they say",
        arguments: [
            ("M/d/yyyy", "7/1/2015", "2015-07-01"), ("M/d/yyyy", "12/31/2015", "2015-12-31"),
            ("yyyy-MM-dd", "2015-07-01", "2015-07-01"), ("dd.MM.yyyy", "01.07.2015", "2015-07-01"),
            ("yyyy年M月d日", "2015年7月1日", "2015-07-01"), ("yyyyMMdd", "20150701", "2015-07-01"),
            ("yyyy MMMM d", "2015 july 1", "2015-07-01"), ("d-MMM-yyyy", "1-JUL-2015", "2015-07-01"),
            ("yyyy-MM-dd HH:mm:ss", "2015-07-01 23:59:59", "2015-07-01"),
            ("yyyy-MM-ddTHH:mm", "2015-07-01T23:59", "2015-07-01"), ("M/d/yyyy", "29/2/2015", nil),
            ("yyyy-MM-dd", "2015-7-1", nil), ("yyyy-MM-dd", "2015-07-01 ", nil),
            ("yyyy-MM-dd", "2015-02-29", nil),
            ("yyyy-MM-dd", "2016-02-29", "2016-02-29"), ("yyyy-MM-dd", "1900-02-29", nil),
            ("yyyy MMMM d", "2015 Jul 1", nil), ("d-MMM-yyyy", "1-Xyz-2015", nil), ("M/d/yyyy", "", nil),
            ("yyyy-MM-dd", "２０１５-07-01", nil),
        ] as [(String, String, String?)])
    func formats(_ format: String, _ text: String, _ expected: String?) throws {
        let pattern = try DayPattern(format)
        let day = Array(text.utf8).withUnsafeBufferPointer { pattern.day($0) }
        #expect(day?.description == expected)
    }

    @Test(
        "formats that leave a doubt are refused",
        arguments: [
            "yy-MM-dd", "yyyy-MM", "yyyy-MM-dd dd", "yyyy-MM-dd'T'HH:mm:ssZ", "", "DD.MM.YYYY", "Q yyyy M d",
        ])
    func refused(_ format: String) {
        #expect(throws: DayPattern.Unusable.self) { try DayPattern(format) }
    }

    @Test("every day of four centuries has one successor, in order")
    func calendar() throws {
        var day = try #require(ImportDay(year: 1800, month: 1, day: 1))
        let first = day
        var count = 0
        while day.year < 2200 {
            let next = day.addingDays(1)
            #expect(day < next && day.days(until: next) == 1)
            #expect(ImportDay(year: next.year, month: next.month, day: next.day) == next)
            day = next
            count += 1
        }
        #expect(count == 146_097)
        #expect(day.addingDays(-146_097) == first)
    }
}
