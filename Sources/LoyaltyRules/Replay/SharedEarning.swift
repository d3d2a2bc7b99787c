/// What a fact was found to earn on one side of a replay, for the other side if that is in the same position.
struct SharedEarning {
    /// Which documents say so of the fact that it may be taken in: what is asked is part of what they say of earning.
    var reviewed: Int?
    /// The rank stands for all that earn alike (`EarningAlike`).
    var known: (voice: Int, rank: Int, earning: FolioEarning)?
}
