extension MovementTexts {
    /// In traditional Chinese: what is owed.
    static let traditionalChinese = #"""
        receipt.debt.owed = 其中 {amount} 此前已被使用：計為欠積分，共欠 {owed}，今後所得先行抵還
        receipt.debt.repaid = 其中 {amount} 抵還所欠，尚欠 {left}
        receipt.debt.taken_back = 曾用於抵還的 {amount} 一併收回：共欠 {owed}
        receipt.debt.left = 會籍終止時尚欠 {amount}
        refusal_title.debt_over_limit = 所欠將超過上限
        refusal.debt_over_limit = 要收回的部分中有 {missing} 已被使用。會員已欠 {owed}，最多可欠 {most}。請與會員商定處理辦法，並先補足餘額。
        account.debt = 墊付與欠積分
        rule.debt = 欠積分
        lot.advance = 墊付
        """#
}
