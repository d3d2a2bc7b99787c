import LoyaltyRules
import Testing

@Suite("MEM-09 Identity documents")
struct IdentityDocumentTests {
    @Test(
        "MEM-09 a resident's number is read as it is typed, and its last sign checked by GB 11643",
        arguments: [
            // The example of the standard.
            ("11010519491231002X", "11010519491231002X"), ("110105 19491231 002x", "11010519491231002X"),
            ("１１０１０５１９４９１２３１００２Ｘ", "11010519491231002X"), ("440524198001010013", "440524198001010013"),
        ])
    func resident(typed: String, number: String) throws {
        let document = try IdentityDocument(.resident, number: typed, country: "usa")
        #expect(document.number == number && document.country == "" && document.key == "resident::" + number)
    }

    @Test(
        "MEM-09 what can be no number of such a document is refused, with the field",
        arguments: [
            (IdentityKind.resident, "110105194912310021", "", "number", "document_check_sign"),
            (.resident, "11010519491331002X", "", "number", "malformed_document"),
            (.resident, "11010519490229002X", "", "number", "malformed_document"),
            (.resident, "010105194912310020", "", "number", "malformed_document"),
            (.resident, "110105491231002", "", "number", "malformed_document"),
            (.resident, "1101051949123100XX", "", "number", "malformed_document"),
            (.passport, "G1234", "CHN", "number", "malformed_document"),
            (.passport, "G123456789012", "CHN", "number", "malformed_document"),
            (.passport, "G12345678", "", "country", "malformed_country"),
            (.passport, "G12345678", "CN", "country", "malformed_country"),
            (.passport, "G12345678", "C1N", "country", "malformed_country"),
            (.passport, "G12'45678", "CHN", "number", "malformed_document"),
            (.permit, "H0123", "", "number", "malformed_document"), (.other, "", "DEU", "number", "malformed_document"),
            (.other, "张三的证件", "CHN", "number", "malformed_document"),
            (.other, String(repeating: "9", count: 31), "DEU", "number", "malformed_document"),
        ])
    func refused(kind: IdentityKind, typed: String, country: String, field: String, reason: String) {
        let flaw = #expect(throws: IdentityDocument.Flaw.self) { try IdentityDocument(kind, number: typed, country: country) }
        #expect(flaw?.field.rawValue == field && flaw?.reason.rawValue == reason)
    }

    @Test("MEM-09 no sign but the right one passes, and every change of one digit is found")
    func everyDigit() {
        let right = Array("44052419800101001")
        let passing = "0123456789X".filter { (try? IdentityDocument(.resident, number: String(right) + String($0))) != nil }
        #expect(passing == "3")
        for place in right.indices {
            for digit in "0123456789" where digit != right[place] {
                var other = right
                other[place] = digit
                #expect(throws: IdentityDocument.Flaw.self) { try IdentityDocument(.resident, number: String(other) + "3") }
            }
        }
    }

    @Test("MEM-09 two countries may give the same number; case and spaces make no other document")
    func same() throws {
        let one = try IdentityDocument(.passport, number: "g 1234-5678", country: "chn")
        #expect(try one == IdentityDocument(.passport, number: "G12345678", country: "CHN"))
        #expect(try one.key != IdentityDocument(.passport, number: "G12345678", country: "DEU").key)
        #expect(try one.key != IdentityDocument(.permit, number: "G12345678").key)
        #expect(one.lastFour == "5678" && one.birthDate == nil)
    }

    @Test("MEM-08 the day of birth is part of a resident's number")
    func born() throws {
        #expect(try IdentityDocument(.resident, number: "11010519491231002X").birthDate == CalendarDay("1949-12-31"))
        #expect(try IdentityDocument(.resident, number: "440524198001010013").birthDate == CalendarDay("1980-01-01"))
    }

    @Test("MEM-16 the same document alone says that it is the same person")
    func duplicate() {
        let verdict = DuplicateReview.judge([.sameDocument, .otherBirthday, .sameName])
        #expect(verdict.level == .same && verdict.signs.first == .sameDocument)
    }
}
