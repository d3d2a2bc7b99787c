/// Who settles an amount with the program: the hotel where it happened, or a partner (PTS-07, ADV-25).
public enum SettlementParty {
    /// The partner, for what is settled with it; else the hotel. So each amount belongs to one of the two.
    /// - Parameters:
    ///   - partner: who told the fact, or honours the reward; nil for nobody but the hotel.
    ///   - hotel: where it happened; empty for nowhere.
    public static func party(of asset: String, partner: String?, hotel: String, program: Program) -> String {
        guard let partner, program.partner(partner)?.terms(of: asset) != nil else { return hotel }
        return partner
    }
}
