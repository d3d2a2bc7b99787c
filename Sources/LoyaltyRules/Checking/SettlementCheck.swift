/// Transfer prices by which the program pays more for a used point than it got for it (PTS-07).
enum SettlementCheck {
    static func check(_ log: inout FindingLog) {
        for terms in log.program.terms.settlement where terms.charge < terms.credit {
            log.warning(
                "settlement_below_credit",
                [
                    "asset": terms.asset, "charge": terms.charge.description,
                    "credit": terms.credit.description,
                ],
                at: "settlement." + terms.asset)
        }
        for partner in log.program.names.partners {
            for terms in partner.settlement where terms.charge < terms.credit {
                log.warning(
                    "partner_below_credit",
                    [
                        "id": partner.id, "asset": terms.asset, "charge": terms.charge.description,
                        "credit": terms.credit.description,
                    ],
                    at: "partners." + partner.id)
            }
        }
    }
}
