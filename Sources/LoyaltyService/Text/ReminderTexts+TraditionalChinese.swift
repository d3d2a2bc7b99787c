extension ReminderTexts {
    /// In traditional Chinese: reminders before points end.
    static let traditionalChinese = #"""
        receipt.expiry.lapsed_after_notice = {earned} 獲得的 {amount} 可用至 {ended}，未使用，予以清零；到期通知已於 {told} 送達
        receipt.expiry.reminder = {amount} 可用至 {ends}（含當日）
        receipt.expiry.reminder_kept = {amount} 可用至 {ends}（含當日），屆時之前如有新的{kinds}則可延長
        receipt.expiry.reminder_events = 行為中僅以下可延長：{events}
        receipt.expiry.reminder_first = 本通知送達後 {days} 天內不清零
        message.asset_given.subject = 您獲得了{what}
        message.asset_given.body = 您好，{text}
        message.points_ending.subject = 您的{what}即將到期
        message.points_ending.body = 溫馨提示：{why}。
        operation.points.remind = 到期提醒
        program.ends.remind = 到期前 {time} 提醒會員。
        program.ends.only_after_notice = 到期通知送達之前、送達後 {count} 天內均不清零。
        """#
}
