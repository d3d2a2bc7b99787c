/// Why the reference model says no: the code that the desk must say too.
struct ReferenceRefusal: Error, Equatable {
    let code: String

    init(_ code: String) { self.code = code }
}
