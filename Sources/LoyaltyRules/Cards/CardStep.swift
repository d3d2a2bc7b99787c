/// What happens to a card; one line of its history each (CARD-10).
public enum CardStep: String, Sendable, Hashable, Codable, CaseIterable {
    /// Handed out (发卡).
    case issue
    /// Reported lost or stolen (挂失).
    case lose
    /// Found again, after the holder showed who they are (解挂).
    case find
    /// Replaced by another number: lost, stolen, damaged, or at its end (补办, 更换).
    case replace
    /// Given another term (续期).
    case renew
    /// Taken out of use (注销).
    case close
}
