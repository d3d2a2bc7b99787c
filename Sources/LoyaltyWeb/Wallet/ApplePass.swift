import LoyaltyRules

/// The `pass.json` of a store card (Apple, PassKit package format).
struct ApplePass: Encodable {
    struct Field: Encodable {
        let key: String
        let label: String
        let value: String
    }

    struct Fields: Encodable {
        let headerFields: [Field]
        let primaryFields: [Field]
        let secondaryFields: [Field]
        let backFields: [Field]
    }

    struct Barcode: Encodable {
        let format = "PKBarcodeFormatCode128"
        let message: String
        let messageEncoding = "iso-8859-1"
        let altText: String
    }

    let formatVersion = 1
    let passTypeIdentifier: String
    let serialNumber: String
    let teamIdentifier: String
    let organizationName: String
    let description: String
    let logoText: String
    let foregroundColor = "rgb(255, 255, 255)"
    let labelColor = "rgb(214, 222, 235)"
    let backgroundColor = "rgb(31, 58, 95)"
    let sharingProhibited = true
    let barcodes: [Barcode]
    /// The moment after which the card is shown as ended; left out for a card without an end.
    let expirationDate: String?
    let storeCard: Fields

    init(_ card: WalletCard, type: String, team: String, site: String) {
        passTypeIdentifier = type
        teamIdentifier = team
        serialNumber = card.serial
        organizationName = card.program
        description = card.t("wallet.description", card.program)
        logoText = card.program
        barcodes = [Barcode(message: card.number, altText: card.shownNumber)]
        // A whole day later than the day anywhere: the desk looks at the day of its hotel, not the phone.
        expirationDate = card.lastDay.map { "\($0.adding(days: 2))T00:00:00Z" }
        let t = card.t
        var back = [
            Field(key: "number", label: t("wallet.number"), value: card.shownNumber),
            Field(key: "points", label: t("wallet.points", card.pointsName, "\(card.asOf)"), value: card.points),
            Field(key: "use", label: t("wallet.use"), value: t("wallet.use_text")),
        ]
        if let day = card.lastDay { back.insert(Field(key: "until", label: t("wallet.until"), value: "\(day)"), at: 1) }
        if !site.isEmpty { back.append(Field(key: "portal", label: t("wallet.portal"), value: site + SitePath.portal)) }
        storeCard = Fields(
            headerFields: [Field(key: "tier", label: t("wallet.tier"), value: card.tier)],
            primaryFields: [],
            secondaryFields: [Field(key: "member", label: t("wallet.member"), value: card.member)],
            backFields: back)
    }
}
