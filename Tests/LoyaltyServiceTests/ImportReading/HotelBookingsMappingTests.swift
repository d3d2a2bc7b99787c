import Foundation
import Testing

@testable import LoyaltyService

@Suite("Hotel bookings: the mapping that is delivered")
struct HotelBookingsMappingTests {
    struct Totals: Equatable {
        var rows = 0
        var parked = 0
        var departed = 0
        var cancelled = 0
        var noShow = 0
        var nights = 0
        var revenueMinor: Int64 = 0
        var guests = 0
        var negative = 0
    }

    static let published = try? ImportFixture.url("../shared/data/hotel_bookings.csv")
    static var hasPublished: Bool {
        published.map { FileManager.default.fileExists(atPath: $0.path) } ?? false
    }

    func totals(_ file: URL) throws -> Totals {
        var totals = Totals()
        var guests: Set<String> = []
        for row in try ImportFixture.rows(file, ImportFixture.mapping("mappings/hotel-bookings.yaml")) {
            totals.rows += 1
            guard let stay = row.stay else {
                totals.parked += 1
                continue
            }
            switch stay.status {
            case .cancelled: totals.cancelled += 1
            case .noShow: totals.noShow += 1
            case .other: break
            case .departed:
                totals.departed += 1
                totals.nights += stay.nights
                totals.revenueMinor += stay.charges.reduce(0) { $0 + $1.netMinor }
                if let key = stay.guestKey { guests.insert(key) }
                if stay.charges.contains(where: { $0.netMinor < 0 }) { totals.negative += 1 }
            }
        }
        totals.guests = guests.count
        return totals
    }

    @Test("the published file gives the facts its readme tells", .enabled(if: hasPublished))
    func publishedFile() throws {
        let file = try #require(Self.published)
        #expect(
            try totals(file)
                == Totals(
                    rows: 14_938, departed: 6938, cancelled: 7793, noShow: 207, nights: 26_454,
                    revenueMinor: 232_911_686, guests: 1626))
    }

    @Test("a made-up file of the same form gives its own totals, with a negative rate passed on")
    func madeUpFile() throws {
        let file = try ImportFixture.url("Tests/Fixtures/import/bookings-small.csv")
        #expect(
            try totals(file)
                == Totals(
                    rows: 24, departed: 14, cancelled: 7, noShow: 3, nights: 43, revenueMinor: 285520,
                    guests: 6, negative: 2))
    }

    @Test("a row is told field by field")
    func fields() throws {
        let file = try ImportFixture.url("Tests/Fixtures/import/bookings-small.csv")
        let mapping = try ImportFixture.mapping("mappings/hotel-bookings.yaml")
        let stay = try #require(ImportFixture.rows(file, mapping).first?.stay)
        #expect(stay.propertyID == "city")
        #expect(stay.externalID == "row-2")
        #expect(stay.line == 2)
        #expect(stay.guestKey == "AAA|7||1|0|A|Transient")
        #expect(stay.arrival.description == "2031-01-01")
        #expect(stay.arrival.days(until: stay.departure) == stay.nights)
        #expect(stay.channel == "Direct")
        #expect(stay.roomType == "A")
        #expect(stay.rateCode == nil)
        #expect(mapping.guestKeyIsComposed)
        #expect(mapping.enrolsUnknownGuests)
    }

    @Test("the progress ends at the file's size")
    func progress() throws {
        let file = try ImportFixture.url("Tests/Fixtures/import/bookings-small.csv")
        let reader = try StayReader(
            file: file, mapping: ImportFixture.mapping("mappings/hotel-bookings.yaml"))
        var last = reader.bytesRead
        #expect(last > 0 && last < reader.totalBytes)
        while try reader.next() != nil {
            #expect(reader.bytesRead > last)
            last = reader.bytesRead
        }
        #expect(last == reader.totalBytes)
    }
}
