extension ReminderTexts {
    /// In simplified Chinese: reminders before points end.
    static let simplifiedChinese = #"""
        receipt.expiry.lapsed_after_notice = {earned} 获得的 {amount} 可用至 {ended}，未使用，予以清零；到期通知已于 {told} 送达
        receipt.expiry.reminder = {amount} 可用至 {ends}（含当日）
        receipt.expiry.reminder_kept = {amount} 可用至 {ends}（含当日），届时之前如有新的{kinds}则可延长
        receipt.expiry.reminder_events = 行为中仅以下可延长：{events}
        receipt.expiry.reminder_first = 本通知送达后 {days} 天内不清零
        message.asset_given.subject = 您获得了{what}
        message.asset_given.body = 您好，{text}
        message.points_ending.subject = 您的{what}即将到期
        message.points_ending.body = 温馨提示：{why}。
        operation.points.remind = 到期提醒
        program.ends.remind = 到期前 {time} 提醒会员。
        program.ends.only_after_notice = 到期通知送达之前、送达后 {count} 天内均不清零。
        """#
}
