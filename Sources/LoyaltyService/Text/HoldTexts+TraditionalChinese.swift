extension HoldTexts {
    /// In traditional Chinese: holds.
    static let traditionalChinese = #"""
        receipt.hold.placed = 為{subject}預留 {amount}，至 {until}
        receipt.hold.captured = 使用為{subject}預留的 {amount}
        receipt.hold.rest_released = {subject}未用的 {amount} 已解除預留
        receipt.hold.rest_kept = 仍為{subject}預留 {amount}
        receipt.hold.released = 為{subject}預留的 {amount} 已解除
        receipt.hold.timed_out = 為{subject}預留的 {amount} 已到期解除
        refusal_title.points_on_hold = 積分已被預留
        refusal.points_on_hold = 需要 {needed}，可用 {held}，另有 {reserved} 已預留。請減少數額，或先解除預留。
        refusal_title.asset_not_usable = 不可使用
        refusal.asset_not_usable = {asset}只作累計，不能使用也不能轉贈。請選擇其他項目。
        refusal_title.points_pending = 積分尚不可用
        refusal.points_pending = 需要 {needed}，現可用 {held}。自 {day} 起足夠。請減少數額，或等到那一天。
        refusal_title.task_unknown = 沒有該任務
        refusal.task_unknown = 本酒店沒有這項任務。請從列表中選擇。
        refusal_title.task_done = 已完成
        refusal.task_done = 該任務已經完成，無須再辦。
        refusal_title.task_not_done = 尚未完成
        refusal.task_not_done = 該任務尚未完成，無須恢復。
        refusal_title.task_over = 任務已失效
        refusal.task_over = 該任務所依據的發放已收回，或最後期限已過，無須再辦。
        refusal_title.hold_unknown = 找不到該預留
        refusal.hold_unknown = 該會員沒有這筆預留。請核對編號。
        refusal_title.hold_ended = 預留已結束
        refusal.hold_ended = 這筆預留已使用或解除，只能處理一次，無需再操作。
        refusal_title.hold_timed_out = 預留已到期
        refusal.hold_timed_out = 這筆預留已到期，積分已恢復可用。請重新預留。
        refusal_title.hold_not_due = 預留尚未到期
        refusal.hold_not_due = 這筆預留尚未到期。請手動解除，或等待到期。
        refusal_title.hold_amount_not_positive = 未填數額
        refusal.hold_amount_not_positive = 預留或使用的數額至少為 1。請填寫數額。
        refusal_title.hold_too_small = 預留不足
        refusal.hold_too_small = 已預留 {left}，要使用 {amount}。請減少數額，或其餘從餘額中扣除。
        refusal_title.hold_end_out_of_bounds = 到期時間無效
        refusal.hold_end_out_of_bounds = 到期時間須晚於現在，且不超過 {days} 天。請另選時間。
        refusal_title.holds_open = 積分已被預留
        refusal.holds_open = 該會員尚有預留的積分。請先使用或解除。
        operation.task.mark = 任務狀態更新
        operation.points.hold = 積分預留
        operation.hold.capture = 使用預留積分
        operation.hold.release = 解除預留
        operation.hold.time_out = 預留到期
        rule.hold = 預留積分
        """#
}
