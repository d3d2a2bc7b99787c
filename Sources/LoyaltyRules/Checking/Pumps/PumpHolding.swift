/// What a step of a pump takes or makes: money, or an asset. The worth of a reward counts as money.
public enum PumpHolding: Sendable, Hashable {
    case money
    case asset(String)
}
