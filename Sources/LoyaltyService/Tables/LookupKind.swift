/// What the look-up table finds a member by. Each key belongs to one member for ever.
public enum LookupKind: String, Sendable, CaseIterable {
    case card
    /// Blind index of a mobile number.
    case mobile
    /// Blind index of an e-mail address.
    case email
    /// Blind index of an identity document.
    case document
    /// The guest's key in an outside system.
    case external
    /// Property and number of a stay.
    case stay
    /// Property, outlet, business date and number of a bill.
    case bill
    /// Member, kind and subject of an event.
    case event
}
