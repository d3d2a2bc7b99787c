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
        debt.owed = 自 {1} 起欠 {0}：收回的部分此前已被使用。
        debt.hint = 今後所得先行抵還。
        debt.why = 查看原因
        debt.asset = 所欠{0}
        receipt.reinstate = 恢復到期積分
        reinstatement.title = 恢復到期積分
        reinstatement.entry = 到期記錄
        reinstatement.amount = 恢復數額（不填為全部）
        reinstatement.terms = 到期後 {0} 天內可恢復，恢復後 {1} 天內有效。
        reinstatement.most = 每年最多 {0}。
        reinstatement.submit = 確認恢復
        reinstatement.preview = 恢復後異動
        reinstatement.done = 已恢復，積分異動 {0}，餘額 {1}
        """#
}
