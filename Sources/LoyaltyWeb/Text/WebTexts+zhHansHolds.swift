extension WebTexts {
    /// Points that are set aside, in simplified Chinese.
    static let holds_zhHans = #"""
        hold.title = 已预留
        hold.no_subject = 未注明用途
        hold.until = 至 {0}
        hold.figures = 余额 {0}，其中已预留 {1}
        hold.balance = 余额 {0}
        hold.waits = {0} 自 {1} 起可用
        hold.release = 解除预留
        hold.release_reason = 解除原因
        hold.release_submit = 解除
        hold.released = 已解除预留，余额 {1}
        hold.place = 预留积分
        hold.form_title = 预留积分
        hold.reward = 用于奖励
        hold.no_reward = 不限奖励，按数量
        hold.count = 份数或晚数
        hold.amount = 数量（{0}）
        hold.amount_hint = 选择奖励时可留空，按今日价格预留。
        hold.last_day = 预留至（含当日）
        hold.property = 使用门店
        hold.subject = 用途
        hold.subject_hint = 如预订号。
        hold.reason = 预留原因
        hold.submit = 预留
        hold.preview = 办理结果
        hold.done = 已预留，余额仍为 {1}
        hold.use = 使用
        hold.use_title = 使用预留积分
        hold.ends = 到期
        hold.use_amount = 使用数量（{0}）
        hold.use_all = 留空即全部使用。
        hold.keep_rest = 未用部分继续预留
        hold.use_submit = 使用
        hold.captured = 已使用 {0} 积分，余额 {1}
        """#
}
