/// What a fact was found to earn on one side of a replay, for the other side if that is in the same position.
struct SharedEarning {
    var known: (voice: Int, tier: String, earning: FolioEarning)?
}
