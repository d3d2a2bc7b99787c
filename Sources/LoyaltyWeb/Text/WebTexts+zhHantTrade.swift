extension WebTexts {
    /// Points given, points sold, memberships renewed. In Traditional Chinese.
    static let trade_zhHant = #"""
        member.transfer = 轉贈積分
        member.buy = 購買積分
        member.renew = 續期會籍
        reason.fee_paid = 已繳會費
        trade.asset = 項目
        transfer.title = 轉贈積分給其他會員
        transfer.to = 受贈會員
        transfer.to_hint = 對方的卡號、手機號碼或電子郵件
        transfer.amount = 數量
        transfer.limits = 每次至少 {0}，每個自然年至多 {1}。
        transfer.submit = 轉贈
        transfer.preview = 本次將會
        transfer.done = 已轉贈：{0} 積分，餘額 {1}
        purchase.title = 會員購買積分
        purchase.money = 實收金額（{0}）
        purchase.limits = 每 1 {2} 可購 {0} {1}，每個自然年至多 {3}。
        purchase.property = 收款門店
        purchase.submit = 確認購買
        purchase.preview = 本次將會
        purchase.done = 已購買：{0} 積分，餘額 {1}
        renewal.title = 續期會籍
        renewal.text = 會員將再獲得 {0} 個月會籍；已失效的自今天起重新計算。
        renewal.submit = 續期
        renewal.preview = 本次將會
        renewal.done = 已續期：{0} 積分，餘額 {1}
        nav.credits = 人工積分
        credits.title = 人工贈予的積分
        credits.lead = 今日與本月的人工贈予（已扣除沖正），以及現行制度的額度。
        credits.agents = 按經辦人
        credits.hotels = 按門店
        credits.agent = 經辦人
        credits.hotel = 門店
        credits.today = 今日
        credits.month = 本月
        credits.none = 本月沒有人工贈予。
        credits.left = 剩餘 {0}，{1} 起恢復
        credits.left_agent_day = 您今日已贈 {0}，額度 {1}，剩餘 {2}。
        credits.left_agent_month = 您本月已贈 {0}，額度 {1}，剩餘 {2}。
        credits.left_property_day = 本店今日已贈 {0}，額度 {1}，剩餘 {2}。
        credits.left_property_month = 本店本月已贈 {0}，額度 {1}，剩餘 {2}。
        """#
}
