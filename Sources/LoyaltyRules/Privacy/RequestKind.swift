/// What a member may ask about their own data (SEC-11, PIPL 44–50).
public enum RequestKind: String, Sendable, Hashable, Codable, CaseIterable {
    /// What is kept, what for, and who has seen it.
    case know
    /// A copy of everything, to take along.
    case copy
    /// That something wrong is put right.
    case correct
    /// That they are forgotten.
    case erase
    /// That the membership ends; until the last day it can be taken back (MEM-23).
    case close
    /// That nothing is done with the data but keeping it.
    case restrict
    /// That consents end.
    case withdraw
    /// That no profile is made of them.
    case object

    /// Whether it is done in the moment in which it is asked for, since nobody may weigh it.
    public var isDoneAtOnce: Bool { self == .withdraw || self == .object }
}
