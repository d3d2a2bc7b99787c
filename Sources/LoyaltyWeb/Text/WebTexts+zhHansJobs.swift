extension WebTexts {
    /// In simplified Chinese: daily jobs.
    static let jobs_zhHans = #"""
        nav.jobs = 每日作业
        jobs.title = 每日作业
        jobs.lead = 系统会在每个营业日 {0}（{1}）之后自动执行以下作业，每日一次；出错的会自动重试。
        jobs.lead_off = 本服务器不会自动执行这些作业（--no-daily）。
        jobs.begin = 立即执行
        jobs.begin_this = 立即执行：{0}
        jobs.running = 执行中
        jobs.done = 已完成
        jobs.failed = 失败
        jobs.stopped = 已中断
        jobs.begun = 上次执行
        jobs.never = 尚未执行
        jobs.day = 营业日
        jobs.took = 用时
        jobs.took_less = 不到 1 秒
        jobs.took_seconds = {0} 秒
        jobs.took_minutes = {0} 分钟
        jobs.count = 处理数量
        jobs.next = 下次执行
        jobs.next_today = 今日 {0}
        jobs.next_tomorrow = 明日 {0}
        jobs.next_again = {0} 起
        jobs.next_never = 仅手动执行或由命令执行
        jobs.waiting = {0} 的等级核算等待处理。
        jobs.waiting_open = 前往复核
        jobs.some_failed = 有每日作业执行失败。
        jobs.some_failed_open = 查看详情
        jobs.expire = 积分到期
        jobs.expire_text = 清出今日之前已到期的积分。
        jobs.close_offers = 逾期未选
        jobs.close_offers_text = 选择期限已过的礼遇，按会员制度的规定处理。
        jobs.occasions = 生日与周年
        jobs.occasions_text = 按会员制度发放当日的生日、周年礼遇；漏掉的日子会补上。
        jobs.referrals = 推荐奖励
        jobs.referrals_text = 好友入会或首次消费后，为推荐人入账。
        jobs.tiers = 等级核算
        jobs.tiers_text = 核算谁升级、谁降级。除非设定为自动发布，否则等待人工处理。
        jobs.tier_warnings = 降级预警
        jobs.tier_warnings_text = 提醒等级即将到期的会员如何保级，每个有效期一次。
        jobs.program_notices = 新规则通知
        jobs.program_notices_text = 会员制度新版本施行之前，通知会员有哪些变化，每人一次。
        """#
}
