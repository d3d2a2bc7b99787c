import LoyaltyRules

/// A loyalty card as Google knows it.
struct GoogleCard: Encodable {
    struct Points: Encodable {
        struct Balance: Encodable {
            let string: String
        }

        let label: String
        let balance: Balance
    }

    struct Barcode: Encodable {
        let type = "CODE_128"
        let value: String
        let alternateText: String
    }

    struct Text: Encodable {
        let id: String
        let header: String
        let body: String
    }

    let id: String
    let classId: String
    let state = "ACTIVE"
    let accountId: String
    let accountName: String
    let loyaltyPoints: Points
    let barcode: Barcode
    let textModulesData: [Text]

    init(_ card: WalletCard, id: String, passClass: String) {
        self.id = id
        classId = passClass
        accountId = card.shownNumber
        accountName = card.member
        // As text: a number alone would be taken for what there is now.
        loyaltyPoints = Points(
            label: card.t("wallet.points", card.pointsName, "\(card.asOf)"), balance: .init(string: card.points))
        barcode = Barcode(value: card.number, alternateText: card.shownNumber)
        textModulesData = [
            Text(id: "tier", header: card.t("wallet.tier"), body: card.tier),
            Text(id: "use", header: card.t("wallet.use"), body: card.t("wallet.use_text")),
        ]
    }
}
