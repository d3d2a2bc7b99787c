import LoyaltyRules

extension ProgramSpeech {
    /// The speech of one language, with Tessera's own sentences.
    public init(_ language: Language, program: Program) {
        self.init(Texts(ServiceTexts.catalogue, language), program: program)
    }
}
