/// Where a guest joins (MEM-01); stored with the member. Imports and demonstrations have words of their own.
public enum JoinChannel: String, Sendable, Hashable, Codable, CaseIterable {
    case website, app
    case miniProgram = "mini_program"
    case desk, paper, phone, referral, event, partner, social, api

    /// Whether somebody of the house has the guest, and the guest's papers, before them.
    public var meetsGuests: Bool { self == .desk || self == .paper || self == .event }
}
