extension TierRunTexts {
    /// In traditional Chinese: tier runs.
    static let traditionalChinese = #"""
        receipt.tier.will_fall = {tier}有效至 {until}；屆時仍未達到保級條件的，之後為{to}
        receipt.tier.held_back = {tier}人工保留至 {until}；原因：{reason}
        refusal_title.tier_run_unknown = 沒有這次等級核算
        refusal.tier_run_unknown = 沒有此編號的等級核算。請從列表中選擇。
        refusal_title.tier_run_member_unknown = 會員不在覆核名單中
        refusal.tier_run_member_unknown = 該會員不在本次等級核算的覆核名單中：等級沒有變化，也無需處理。
        refusal_title.tier_run_closed = 等級核算未開放
        refusal.tier_run_closed = 本次等級核算仍在計算，或已發布、已作廢。請等待完成，或重新開始一次。
        refusal_title.tier_run_too_early = 核算日期未到
        refusal.tier_run_too_early = 本次核算的日期是 {day}，尚未到來。請到當日再發布，或以今天的日期重新核算。
        refusal_title.tier_run_all_hotels = 等級核算涉及所有門店
        refusal.tier_run_all_hotels = 等級核算會更改所有會員的等級。請由可管理全部門店的同事發布。
        refusal_title.tier_hold_not_falling = 等級沒有下降
        refusal.tier_hold_not_falling = 只有降級可以暫緩。達到的等級立即生效。
        refusal_title.tier_hold_not_granted = 該等級不可人工授予
        refusal.tier_hold_not_granted = 會員制度不允許人工授予{tier}，因此不能暫緩降級。請先在制度文件中為該等級寫明 grant。
        refusal_title.tier_hold_end_out_of_bounds = 截止日期不可用
        refusal.tier_hold_end_out_of_bounds = 等級可從 {day} 起保留，最長 {months} 個月。請選擇此期間內的日期。
        operation.tier_run.begin = 開始等級核算
        operation.tier_run.hold = 暫緩降級
        operation.tier_run.publish = 發布等級核算
        operation.tier_run.discard = 作廢等級核算
        operation.tier.settle = 等級核算變更
        operation.tier.warn = 降級預警
        message.tier_upgraded.subject = 您已升級為{tier}
        message.tier_upgraded.body = 恭喜您升級為{tier}。{why}。
        message.tier_downgraded.subject = 您的等級已變更為{tier}
        message.tier_downgraded.body = 您的會員等級已變更為{tier}。{why}。
        message.tier_will_fall.subject = 您的{tier}即將到期
        message.tier_will_fall.body = 溫馨提示：{why}。
        """#
}
