extension ConversionTexts {
    /// In Simplified Chinese: assets changed into others.
    static let simplifiedChinese = #"""
        receipt.conversion.out = 以 {amount} 兑换{asset}
        receipt.conversion.in = {given}兑得 {amount}：每单位兑 {rate}，向下取整
        receipt.conversion.kept = {amount} 保留不动：不足以再兑换{asset}
        receipt.conversion.fee = 收取兑换手续费 {amount}
        receipt.conversion.fee_share = 收取兑换手续费 {amount}：{given}的 {share}，向上取整
        receipt.conversion.fee_least = 收取兑换手续费 {amount}（最低手续费）；{given}的 {share} 低于此数
        receipt.conversion.fee_money = 兑换手续费由酒店收取：{money}
        rule.conversion = 资产兑换
        rule.conversion_fee = 兑换手续费
        operation.points.convert = 资产兑换
        refusal_title.conversion_not_allowed = 不可兑换
        refusal.conversion_not_allowed = 本制度不允许将{asset}兑换为{into}。
        refusal_title.conversion_too_small = 兑换数额过小
        refusal.conversion_too_small = 每次至少兑换 {least}。
        refusal_title.conversion_step = 不是整数单位
        refusal.conversion_step = 须以 {step}为单位兑换。请改为整数单位。
        refusal_title.conversion_limit = 超出年度上限
        refusal.conversion_limit = 该会员本年度还可兑换 {left}。请减少数额。
        program_problem.conversion_into_itself = “{asset}”不能兑换为自身。请写另一种资产。
        program.limit.conversion = 每年最多兑换 {amount}
        """#
}
