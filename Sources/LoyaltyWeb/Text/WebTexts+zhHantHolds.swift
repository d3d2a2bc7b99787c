extension WebTexts {
    /// Points that are set aside, in traditional Chinese.
    static let holds_zhHant = #"""
        hold.title = 已預留
        hold.no_subject = 未註明用途
        hold.until = 至 {0}
        hold.figures = 餘額 {0}，其中已預留 {1}
        hold.balance = 餘額 {0}
        hold.waits = {0} 自 {1} 起可用
        hold.release = 解除預留
        hold.release_reason = 解除原因
        hold.release_submit = 解除
        hold.released = 已解除預留，餘額 {1}
        hold.place = 預留積分
        hold.form_title = 預留積分
        hold.reward = 用於獎勵
        hold.no_reward = 不限獎勵，按數量
        hold.count = 份數或晚數
        hold.amount = 數量（{0}）
        hold.amount_hint = 選擇獎勵時可留空，按今日價格預留。
        hold.last_day = 預留至（含當日）
        hold.property = 使用門店
        hold.subject = 用途
        hold.subject_hint = 如預訂號。
        hold.reason = 預留原因
        hold.submit = 預留
        hold.preview = 辦理結果
        hold.done = 已預留，餘額仍為 {1}
        hold.use = 使用
        hold.use_title = 使用預留積分
        hold.ends = 到期
        hold.use_amount = 使用數量（{0}）
        hold.use_all = 留空即全部使用。
        hold.keep_rest = 未用部分繼續預留
        hold.use_submit = 使用
        hold.captured = 已使用 {0} 積分，餘額 {1}
        """#
}
