extension WebTexts {
    /// Points given, points sold, memberships renewed. In Simplified Chinese.
    static let trade_zhHans = #"""
        member.transfer = 转赠积分
        member.buy = 购买积分
        member.renew = 续期会籍
        reason.fee_paid = 已缴会费
        trade.asset = 项目
        transfer.title = 转赠积分给其他会员
        transfer.to = 受赠会员
        transfer.to_hint = 对方的卡号、手机号或邮箱
        transfer.amount = 数量
        transfer.limits = 每次至少 {0}，每个自然年至多 {1}。
        transfer.submit = 转赠
        transfer.preview = 本次将会
        transfer.done = 已转赠：{0} 积分，余额 {1}
        purchase.title = 会员购买积分
        purchase.money = 实收金额（{0}）
        purchase.limits = 每 1 {2} 可购 {0} {1}，每个自然年至多 {3}。
        purchase.property = 收款门店
        purchase.submit = 确认购买
        purchase.preview = 本次将会
        purchase.done = 已购买：{0} 积分，余额 {1}
        renewal.title = 续期会籍
        renewal.text = 会员将再获得 {0} 个月会籍；已失效的自今天起重新计算。
        renewal.submit = 续期
        renewal.preview = 本次将会
        renewal.done = 已续期：{0} 积分，余额 {1}
        nav.credits = 人工积分
        credits.title = 人工赠予的积分
        credits.lead = 今日与本月的人工赠予（已扣除冲正），以及现行制度的额度。
        credits.agents = 按经办人
        credits.hotels = 按门店
        credits.agent = 经办人
        credits.hotel = 门店
        credits.today = 今日
        credits.month = 本月
        credits.none = 本月没有人工赠予。
        credits.left = 剩余 {0}，{1} 起恢复
        credits.left_agent_day = 您今日已赠 {0}，额度 {1}，剩余 {2}。
        credits.left_agent_month = 您本月已赠 {0}，额度 {1}，剩余 {2}。
        credits.left_property_day = 本店今日已赠 {0}，额度 {1}，剩余 {2}。
        credits.left_property_month = 本店本月已赠 {0}，额度 {1}，剩余 {2}。
        """#
}
