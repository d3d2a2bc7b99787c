/// A currency that no bank knows.
enum CurrencyCheck {
    /// What people write, and the code that ISO 4217 has for it.
    private static let meant = [
        "RMB": "CNY", "CNH": "CNY", "YUA": "CNY", "NTD": "TWD", "NTS": "TWD", "HKS": "HKD", "YEN": "JPY", "WON": "KRW",
        "EUO": "EUR", "UKP": "GBP", "STG": "GBP", "SFR": "CHF", "USS": "USD", "DHS": "AED", "RMY": "MYR", "BHT": "THB", "SIN": "SGD",
    ]

    static func check(_ log: inout FindingLog) {
        let code = log.program.currency.code
        guard !Currency.known.contains(code) else { return }
        log.problem("currency_unknown", ["code": code, "meant": meant[code] ?? "CNY"], at: "currency")
    }
}
