/// A member of staff, as a line of a list.
struct StaffLine: Sendable {
    let login: String
    let name: String
    let roles: String
    let hotels: String
    let isActive: Bool
    let sessions: Int
    let hasFactor: Bool
    let owesFactor: Bool
}
