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
        debt.owed = 自 {1} 起欠 {0}：收回的部分此前已被使用。
        debt.hint = 今后所得先行抵还。
        debt.why = 查看原因
        debt.asset = 所欠{0}
        receipt.reinstate = 恢复到期积分
        reinstatement.title = 恢复到期积分
        reinstatement.entry = 到期记录
        reinstatement.amount = 恢复数额（不填为全部）
        reinstatement.terms = 到期后 {0} 天内可恢复，恢复后 {1} 天内有效。
        reinstatement.most = 每年最多 {0}。
        reinstatement.submit = 确认恢复
        reinstatement.preview = 恢复后变动
        reinstatement.done = 已恢复，积分变动 {0}，余额 {1}
        """#
}
