import LoyaltyRules

/// Something that a case expected and that did not come.
public struct CaseDifference: Sendable, Hashable {
    /// An answer that has words of its own in each language; everything else is said as a case file writes it.
    enum Answer: Sendable, Hashable {
        case text(String)
        case posted
        case refused(String)
    }

    /// What was compared, as a case file calls it: `points`, `earned base_points`.
    let what: String
    /// The day that was looked at; nil for what came of the fact.
    let day: CalendarDay?
    let expected: Answer
    let came: Answer

    init(_ what: String, on day: CalendarDay? = nil, expected: Answer, came: Answer) {
        self.what = what
        self.day = day
        self.expected = expected
        self.came = came
    }

    /// `balance on 2026-03-01: expected 140, came 100`, in a language.
    public func sentence(_ language: Language) -> String {
        let texts = Texts(ServiceTexts.catalogue, language)
        var values = ["what": what, "expected": Self.words(expected, texts), "came": Self.words(came, texts)]
        guard let day else { return texts.text("program.case.differs", values) }
        values["day"] = day.description
        return texts.text("program.case.differs_on", values)
    }

    private static func words(_ answer: Answer, _ texts: Texts) -> String {
        switch answer {
        case .text(let text): text
        case .posted: texts("program.case.posted")
        case .refused(let code): texts.text("program.case.refused", ["code": code, "sentence": CaseRefusal.sentence(code, texts)])
        }
    }
}
