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
        """#
}
