/// Why a fact was not taken into a book: the code that the desk would tell.
public struct BookRefusal: Error, Sendable, Hashable {
    public let code: String
    public init(_ code: String) { self.code = code }
}
