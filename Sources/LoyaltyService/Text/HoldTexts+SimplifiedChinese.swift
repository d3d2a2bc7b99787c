extension HoldTexts {
    /// In simplified Chinese: holds.
    static let simplifiedChinese = #"""
        receipt.hold.placed = 为{subject}预留 {amount}，至 {until}
        receipt.hold.captured = 使用为{subject}预留的 {amount}
        receipt.hold.rest_released = {subject}未用的 {amount} 已解除预留
        receipt.hold.rest_kept = 仍为{subject}预留 {amount}
        receipt.hold.released = 为{subject}预留的 {amount} 已解除
        receipt.hold.timed_out = 为{subject}预留的 {amount} 已到期解除
        refusal_title.points_on_hold = 积分已被预留
        refusal.points_on_hold = 需要 {needed}，可用 {held}，另有 {reserved} 已预留。请减少数额，或先解除预留。
        refusal_title.asset_not_usable = 不可使用
        refusal.asset_not_usable = {asset}只作累计，不能使用也不能转赠。请选择其他项目。
        refusal_title.points_pending = 积分尚不可用
        refusal.points_pending = 需要 {needed}，现可用 {held}。自 {day} 起足够。请减少数额，或等到那一天。
        refusal_title.task_unknown = 没有该任务
        refusal.task_unknown = 本酒店没有这项任务。请从列表中选择。
        refusal_title.task_done = 已完成
        refusal.task_done = 该任务已经完成，无须再办。
        refusal_title.task_not_done = 尚未完成
        refusal.task_not_done = 该任务尚未完成，无须恢复。
        refusal_title.task_over = 任务已失效
        refusal.task_over = 该任务所依据的发放已收回，或最后期限已过，无须再办。
        refusal_title.hold_unknown = 未找到该预留
        refusal.hold_unknown = 该会员没有这笔预留。请核对编号。
        refusal_title.hold_ended = 预留已结束
        refusal.hold_ended = 这笔预留已使用或解除，只能处理一次，无需再操作。
        refusal_title.hold_timed_out = 预留已到期
        refusal.hold_timed_out = 这笔预留已到期，积分已恢复可用。请重新预留。
        refusal_title.hold_not_due = 预留尚未到期
        refusal.hold_not_due = 这笔预留尚未到期。请手工解除，或等待到期。
        refusal_title.hold_amount_not_positive = 未填数额
        refusal.hold_amount_not_positive = 预留或使用的数额至少为 1。请填写数额。
        refusal_title.hold_too_small = 预留不足
        refusal.hold_too_small = 已预留 {left}，要使用 {amount}。请减少数额，或其余从余额中扣除。
        refusal_title.hold_end_out_of_bounds = 到期时间无效
        refusal.hold_end_out_of_bounds = 到期时间须晚于现在，且不超过 {days} 天。请另选时间。
        refusal_title.holds_open = 积分已被预留
        refusal.holds_open = 该会员尚有预留的积分。请先使用或解除。
        operation.task.mark = 任务状态更新
        operation.points.hold = 积分预留
        operation.hold.capture = 使用预留积分
        operation.hold.release = 解除预留
        operation.hold.time_out = 预留到期
        rule.hold = 预留积分
        """#
}
