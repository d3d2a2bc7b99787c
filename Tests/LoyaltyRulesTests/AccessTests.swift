import LoyaltyRules
import Testing

@Suite("Who may do what")
struct AccessTests {
    @Test("a clerk records and adjusts, and neither corrects nor reverses") func clerk() {
        let may = Permission.of(.clerk)
        #expect(may.isSuperset(of: [.enrolMember, .recordStay, .recordBill, .adjustPoints]))
        #expect(
            may.isDisjoint(with: [
                .correctFolio, .reverseEntry, .revealMember, .publishProgram, .scheduleProgram, .publishTiers, .manageAccess,
            ]))
    }

    @Test("an auditor changes nothing and sees no contact in clear") func auditor() {
        #expect(Permission.of(.auditor) == [.readProgram, .readMember, .readAudit, .readSettlement])
    }

    @Test("STF-05 accounts close settlements and change nothing else") func finance() {
        #expect(
            Permission.of(.finance).subtracting(Permission.of(.auditor)) == [.closeSettlement, .disputeSettlement])
    }

    @Test("an administrator may do everything, a manager neither publishes nor gives access") func above() {
        #expect(Permission.of(.administrator) == Set(Permission.allCases))
        #expect(
            Permission.of(.administrator).subtracting(Permission.of(.manager)) == [
                .publishProgram, .scheduleProgram, .publishTiers, .closeSettlement, .manageAccess, .runJobs, .managePrivacy, .setClaimTerms, .setCardKinds, .setProfileTerms,
            ])
    }

    @Test(
        "the wait after failed sign-ins grows to a quarter of an hour",
        arguments: [
            (0, 0), (4, 0), (5, 30), (6, 60), (7, 120), (8, 240), (9, 480), (10, 900), (1_000_000, 900),
        ]
            as [(Int, Int64)])
    func throttle(_ failures: Int, _ seconds: Int64) {
        #expect(SignInThrottle.waitSeconds(after: failures) == seconds)
    }

    @Test(
        "passwords",
        arguments: [
            ("correct horse battery", "anna", true), ("short", "anna", false),
            ("aaaaaaaaaaaaaa", "anna", false),
            ("Password1234", "anna", false), ("my-front-desk-login", "front-desk", false),
            ("滨江店的前台密码很长很长", "li", true),
        ])
    func passwords(_ password: String, _ login: String, _ isGood: Bool) {
        #expect(PasswordReview.isGood(password, login: login) == isGood)
    }

    @Test(
        "the language of a reader",
        arguments: [
            ("zh-CN,zh;q=0.9,en;q=0.8", Language.simplifiedChinese), ("zh-TW", .traditionalChinese),
            ("zh-HK;q=0.9", .traditionalChinese), ("zh-Hant-HK", .traditionalChinese), ("en-GB,en", .english),
            ("de-DE,zh;q=0.5", .simplifiedChinese), ("fr", .english), ("", .english),
        ])
    func language(_ header: String, _ language: Language) {
        #expect(Language.preferred(acceptLanguage: header) == language)
    }

    // In a process of its own: a header that traps would end the whole server.
    @Test("a senseless Accept-Language header is answered in English") func senselessHeader() async {
        await #expect(processExitsWith: .success) {
            for header in [";", ",;q=1,", ";;,,", "=;=", " ; "] {
                precondition(Language.preferred(acceptLanguage: header) == .english)
            }
        }
    }
}
