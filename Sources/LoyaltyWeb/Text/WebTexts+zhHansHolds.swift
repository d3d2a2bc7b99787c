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
        debt.owed = 自 {1} 起欠 {0}：收回的部分此前已被使用
        debt.hint = 今后所得先行抵还。
        debt.why = 查看原因
        debt.asset = 所欠{0}
        """#
}
