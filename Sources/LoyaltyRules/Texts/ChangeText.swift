/// Says what another version of a program says differently: conditions in sentences, the rest in the words of the
/// document (POL-04).
public struct ChangeText: Sendable {
    private let texts: Texts
    private let old: ConditionText
    private let new: ConditionText

    /// - Parameter texts: a catalogue that has the sentences of changes and of conditions.
    public init(_ texts: Texts, from old: Program, to new: Program) {
        self.texts = texts
        self.old = ConditionText(texts, program: old)
        self.new = ConditionText(texts, program: new)
    }

    /// The sentence of a change.
    public func sentence(_ change: ProgramChange) -> String {
        guard let conditions = change.conditions else { return texts.text(change.key, change.values) }
        var values = change.values
        values["old"] = said(conditions.old, old)
        values["new"] = said(conditions.new, new)
        return texts.text(change.key, values)
    }

    private func said(_ condition: Condition?, _ text: ConditionText) -> String {
        guard let condition else { return texts("condition.always") }
        return texts.text("condition.quoted", ["sentence": text.sentence(condition)])
    }
}
