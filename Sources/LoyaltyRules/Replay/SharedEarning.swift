/// What a fact was found to earn on one side of a replay, for the other side if that is in the same position.
struct SharedEarning {
    /// The rank stands for all that earn alike (`EarningAlike`).
    var known: (voice: Int, rank: Int, earning: FolioEarning)?
}
