/// Which members a list of profiles shows.
public enum ProfileList: Sendable, Hashable {
    case all
    /// Those about whom there is something to ask (MEM-15).
    case stale
    /// Special members outside the ladder (MEM-24).
    case special
    /// Those of an account manager, by the number of the member of staff (MEM-28).
    case managed(Int64)
}
