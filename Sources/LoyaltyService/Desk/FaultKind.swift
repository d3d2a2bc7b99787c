import PortableSQL

/// What kind of fault something is, for those who may not know the database.
public enum FaultKind: Sendable {
    /// The database can't be reached or is full just now; nothing is known to be changed, and the same request
    /// with the same key may succeed later.
    case unavailable
    /// Anything else.
    case broken

    public static func of(_ error: any Error) -> FaultKind {
        switch error {
        case let fault as SQLFault:
            switch fault {
            case .unavailable, .outcomeUnknown, .serialization, .full, .locked: .unavailable
            default: .broken
            }
        case ServiceFault.closing, ServiceFault.clockBehind: .unavailable
        default: .broken
        }
    }
}
