extension MovementTexts {
    /// In simplified Chinese: what is owed.
    static let simplifiedChinese = #"""
        receipt.debt.owed = 其中 {amount} 此前已被使用：计为欠积分，共欠 {owed}，今后所得先行抵还
        receipt.debt.repaid = 其中 {amount} 抵还所欠，尚欠 {left}
        receipt.debt.taken_back = 曾用于抵还的 {amount} 一并收回：共欠 {owed}
        receipt.debt.left = 会籍终止时尚欠 {amount}
        refusal_title.debt_over_limit = 所欠将超过上限
        refusal.debt_over_limit = 要收回的部分中有 {missing} 已被使用。会员已欠 {owed}，最多可欠 {most}。请与会员商定处理办法，并先补足余额。
        account.debt = 垫付与欠积分
        rule.debt = 欠积分
        lot.advance = 垫付
        """#
}
