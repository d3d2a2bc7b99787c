/// The words make no sense: which fields, and what to do. Nothing was changed.
public struct InvalidInput: Error, Sendable, Equatable {
    /// A field and the key of its sentence (`input.<key>` in the texts).
    public struct Problem: Sendable, Equatable {
        /// The field as the caller named it, for example `lines[0].net`.
        public let field: String
        public let key: String
        public let values: [String: String]

        public init(_ field: String, _ key: String, _ values: [String: String] = [:]) {
            self.field = field
            self.key = key
            self.values = values
        }
    }

    public let problems: [Problem]

    public init(_ problems: [Problem]) { self.problems = problems }

    /// One field's problem.
    public init(_ field: String, _ key: String, _ values: [String: String] = [:]) {
        problems = [Problem(field, key, values)]
    }
}
