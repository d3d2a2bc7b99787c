import PortableSQL

extension SQLFault {
    /// Whether the same work may succeed when it is simply done again.
    var isRetryable: Bool {
        switch self {
        case .serialization, .unavailable: true
        default: false
        }
    }

    /// Whether the transaction around a failed statement is lost with it.
    var endsTransaction: Bool {
        switch self {
        case .serialization, .unavailable, .outcomeUnknown, .full: true
        default: false
        }
    }
}
