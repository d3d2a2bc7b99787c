import Testing

@testable import LoyaltyRules

@Suite("Likely duplicates")
struct DuplicateReviewTests {
    @Test(
        "MEM-16 how much each sign counts, and what is worth looking at",
        arguments: [
            ([], 0, false), ([.sameMobile], 100, true), ([.sameEmail, .otherBirthday], 60, true), ([.sameName], 50, true),
            ([.sameName, .otherBirthday], 10, false), ([.sameName, .soundsAlike, .sameBirthday], 80, true),
            ([.soundsAlike], 30, false), ([.soundsAlike, .sameBirthday], 60, true), ([.soundsAlike, .sameLastFour], 50, true),
            ([.sameBirthday, .sameLastFour], 50, true), ([.sameLastFour], 20, false), ([.otherBirthday], 0, false),
            ([.sameMobile, .sameName, .sameBirthday], 100, true),
        ] as [(Set<DuplicateReview.Sign>, Int, Bool)])
    func judge(_ signs: Set<DuplicateReview.Sign>, _ score: Int, _ looks: Bool) {
        let verdict = DuplicateReview.judge(signs)
        #expect(verdict.score == score && verdict.isWorthLooking == looks)
    }

    @Test("MEM-16 what spoke for it is told, the heaviest first; what spoke against it is not")
    func told() {
        let verdict = DuplicateReview.judge([.sameLastFour, .sameName, .soundsAlike, .sameBirthday])
        #expect(verdict.signs == [.sameName, .sameBirthday, .sameLastFour])
        #expect(DuplicateReview.judge([.soundsAlike, .otherBirthday]).signs == [.soundsAlike])
    }
}
