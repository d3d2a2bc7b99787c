/// A file of members in a list.
struct ListFileLine: Sendable {
    let href: String
    let number: String
    let conditions: String
    let members: String
    let state: String
    let made: String
    let who: String
}
