extension MovementTexts {
    /// In simplified Chinese: what is owed, and what is given back after its end.
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
        receipt.expiry.reinstated = 恢复 {ended} 到期的 {amount}，有效期至 {until}；原因：{reason}
        refusal_title.entry_not_an_ending = 不是到期记录
        refusal.entry_not_an_ending = 这笔流水不是到期清零。请选择到期清零的流水。
        refusal_title.reinstatement_not_offered = 不可恢复
        refusal.reinstatement_not_offered = 会员制度不允许恢复到期积分。如规则许可，可人工调整。
        refusal_title.reinstatement_twice = 已恢复过
        refusal.reinstatement_twice = 这些积分已恢复过一次并再次到期，只能恢复一次。
        refusal_title.reinstatement_too_late = 已过期限
        refusal.reinstatement_too_late = {ended} 到期的积分最迟可在 {day} 恢复。
        refusal_title.reinstatement_nothing_left = 已全部恢复
        refusal.reinstatement_nothing_left = 这笔已全部恢复，无需再操作。
        refusal_title.reinstatement_out_of_bounds = 数额无效
        refusal.reinstatement_out_of_bounds = 尚可恢复 {gone}。请填写 1 至该数额。
        refusal_title.reinstatement_limit = 已达年度上限
        refusal.reinstatement_limit = 每位会员每年最多恢复 {most}，今年已恢复 {used}。请减少数额。
        operation.points.reinstate = 恢复到期积分
        rule.reinstatement = 到期恢复
        lot.reinstated = 到期恢复
        refusal_title.credit_limit_agent = 已达人工赠予额度
        refusal.credit_limit_agent = 您{period}最多可人工赠予 {most}，已赠 {given}，剩余 {left}，{day} 起恢复。请减少数额，或请额度更高的同事办理。
        refusal_title.credit_limit_property = 已达门店赠予额度
        refusal.credit_limit_property = “{property}”{period}最多可人工赠予 {most}，已赠 {given}，剩余 {left}，{day} 起恢复。
        receipt.credit_period.day = 每日
        receipt.credit_period.month = 每月
        """#
}
