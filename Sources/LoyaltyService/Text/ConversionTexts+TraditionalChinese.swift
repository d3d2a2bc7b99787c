extension ConversionTexts {
    /// In Traditional Chinese: assets changed into others.
    static let traditionalChinese = #"""
        receipt.conversion.out = 以 {amount} 兌換{asset}
        receipt.conversion.in = {given}兌得 {amount}：每單位兌 {rate}，向下取整
        receipt.conversion.kept = {amount} 保留不動：不足以再兌換{asset}
        receipt.conversion.fee = 收取兌換手續費 {amount}
        receipt.conversion.fee_share = 收取兌換手續費 {amount}：{given}的 {share}，向上取整
        receipt.conversion.fee_least = 收取兌換手續費 {amount}（最低手續費）；{given}的 {share} 低於此數
        receipt.conversion.fee_money = 兌換手續費由酒店收取：{money}
        rule.conversion = 資產兌換
        rule.conversion_fee = 兌換手續費
        operation.points.convert = 資產兌換
        refusal_title.conversion_not_allowed = 不可兌換
        refusal.conversion_not_allowed = 本制度不允許將{asset}兌換為{into}。
        refusal_title.conversion_too_small = 兌換數額過小
        refusal.conversion_too_small = 每次至少兌換 {least}。
        refusal_title.conversion_step = 不是整數單位
        refusal.conversion_step = 須以 {step}為單位兌換。請改為整數單位。
        refusal_title.conversion_limit = 超出年度上限
        refusal.conversion_limit = 該會員本年度還可兌換 {left}。請減少數額。
        program_problem.conversion_into_itself = 「{asset}」不能兌換為自身。請寫另一種資產。
        program.limit.conversion = 每年最多兌換 {amount}
        """#
}
