extension TierRunTexts {
    /// In simplified Chinese: tier runs.
    static let simplifiedChinese = #"""
        receipt.tier.will_fall = {tier}有效至 {until}；届时仍未达到保级条件的，之后为{to}
        receipt.tier.held_back = {tier}人工保留至 {until}；原因：{reason}
        refusal_title.tier_run_unknown = 没有这次等级核算
        refusal.tier_run_unknown = 没有此编号的等级核算。请从列表中选择。
        refusal_title.tier_run_member_unknown = 会员不在复核名单中
        refusal.tier_run_member_unknown = 该会员不在本次等级核算的复核名单中：等级没有变化，也无需处理。
        refusal_title.tier_run_closed = 等级核算未开放
        refusal.tier_run_closed = 本次等级核算仍在计算，或已发布、已作废。请等待完成，或重新开始一次。
        refusal_title.tier_run_too_early = 核算日期未到
        refusal.tier_run_too_early = 本次核算的日期是 {day}，尚未到来。请到当日再发布，或以今天的日期重新核算。
        refusal_title.tier_run_all_hotels = 等级核算涉及所有门店
        refusal.tier_run_all_hotels = 等级核算会更改所有会员的等级。请由可管理全部门店的同事发布。
        refusal_title.tier_hold_not_falling = 等级没有下降
        refusal.tier_hold_not_falling = 只有降级可以暂缓。达到的等级立即生效。
        refusal_title.tier_hold_not_granted = 该等级不可人工授予
        refusal.tier_hold_not_granted = 会员制度不允许人工授予{tier}，因此不能暂缓降级。请先在制度文件中为该等级写明 grant。
        refusal_title.tier_hold_end_out_of_bounds = 截止日期不可用
        refusal.tier_hold_end_out_of_bounds = 等级可从 {day} 起保留，最长 {months} 个月。请选择此期间内的日期。
        operation.tier_run.begin = 开始等级核算
        operation.tier_run.hold = 暂缓降级
        operation.tier_run.publish = 发布等级核算
        operation.tier_run.discard = 作废等级核算
        operation.tier.settle = 等级核算变更
        operation.tier.warn = 降级预警
        message.tier_upgraded.subject = 您已升级为{tier}
        message.tier_upgraded.body = 恭喜您升级为{tier}。{why}。
        message.tier_downgraded.subject = 您的等级已变更为{tier}
        message.tier_downgraded.body = 您的会员等级已变更为{tier}。{why}。
        message.tier_will_fall.subject = 您的{tier}即将到期
        message.tier_will_fall.body = 温馨提示：{why}。
        """#
}
