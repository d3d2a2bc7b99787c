/// The tabs at the foot of the member portal.
public enum PortalTab: String, Sendable, CaseIterable {
    case card, points, rewards, me
}
