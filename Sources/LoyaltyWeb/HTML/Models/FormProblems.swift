/// What is wrong with a form that was sent, in the reader's language.
public struct FormProblems: Sendable {
    /// Sentences about the form as a whole.
    public var general: [String]
    /// One sentence for each field, by the field's name.
    public var fields: [String: String]

    /// Collects the problems of a form.
    public init(general: [String] = [], fields: [String: String] = [:]) {
        self.general = general
        self.fields = fields
    }

    /// Nothing is wrong.
    public static let none = FormProblems()

    /// Whether nothing is wrong.
    public var isEmpty: Bool { general.isEmpty && fields.isEmpty }
}
