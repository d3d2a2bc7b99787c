extension MovementTexts {
    /// In traditional Chinese: what is owed, and what is given back after its end.
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
        receipt.expiry.reinstated = 恢復 {ended} 到期的 {amount}，有效期至 {until}；原因：{reason}
        refusal_title.entry_not_an_ending = 不是到期記錄
        refusal.entry_not_an_ending = 這筆流水不是到期清零。請選擇到期清零的流水。
        refusal_title.reinstatement_not_offered = 不可恢復
        refusal.reinstatement_not_offered = 會員制度不允許恢復到期積分。如規則許可，可人工調整。
        refusal_title.reinstatement_twice = 已恢復過
        refusal.reinstatement_twice = 這些積分已恢復過一次並再次到期，只能恢復一次。
        refusal_title.reinstatement_too_late = 已過期限
        refusal.reinstatement_too_late = {ended} 到期的積分最遲可在 {day} 恢復。
        refusal_title.reinstatement_nothing_left = 已全部恢復
        refusal.reinstatement_nothing_left = 這筆已全部恢復，無需再操作。
        refusal_title.reinstatement_out_of_bounds = 數額無效
        refusal.reinstatement_out_of_bounds = 尚可恢復 {gone}。請填寫 1 至該數額。
        refusal_title.reinstatement_limit = 已達年度上限
        refusal.reinstatement_limit = 每位會員每年最多恢復 {most}，今年已恢復 {used}。請減少數額。
        operation.points.reinstate = 恢復到期積分
        rule.reinstatement = 到期恢復
        lot.reinstated = 到期恢復
        refusal_title.credit_limit_agent = 已達人工贈予額度
        refusal.credit_limit_agent = 您{period}最多可人工贈予 {most}，已贈 {given}，剩餘 {left}，{day} 起恢復。請減少數額，或請額度更高的同事辦理。
        refusal_title.credit_limit_property = 已達門店贈予額度
        refusal.credit_limit_property = 「{property}」{period}最多可人工贈予 {most}，已贈 {given}，剩餘 {left}，{day} 起恢復。
        receipt.credit_period.day = 每日
        receipt.credit_period.month = 每月
        """#
}
