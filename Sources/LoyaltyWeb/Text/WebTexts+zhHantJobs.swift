extension WebTexts {
    /// In traditional Chinese: daily jobs.
    static let jobs_zhHant = #"""
        nav.jobs = 每日作業
        jobs.title = 每日作業
        jobs.lead = 系統會在每個營業日 {0}（{1}）之後自動執行以下作業，每日一次；出錯的會自動重試。
        jobs.lead_off = 本伺服器不會自動執行這些作業（--no-daily）。
        jobs.begin = 立即執行
        jobs.begin_this = 立即執行：{0}
        jobs.running = 執行中
        jobs.done = 已完成
        jobs.failed = 失敗
        jobs.stopped = 已中斷
        jobs.begun = 上次執行
        jobs.never = 尚未執行
        jobs.day = 營業日
        jobs.took = 用時
        jobs.took_less = 不到 1 秒
        jobs.took_seconds = {0} 秒
        jobs.took_minutes = {0} 分鐘
        jobs.count = 處理數量
        jobs.next = 下次執行
        jobs.next_today = 今日 {0}
        jobs.next_tomorrow = 明日 {0}
        jobs.next_again = {0} 起
        jobs.next_never = 僅手動執行或由命令執行
        jobs.waiting = {0} 的等級核算等待處理。
        jobs.waiting_open = 前往複核
        jobs.some_failed = 有每日作業執行失敗。
        jobs.some_failed_open = 查看詳情
        jobs.expire = 積分到期
        jobs.expire_text = 清出今日之前已到期的積分。
        jobs.close_offers = 逾期未選
        jobs.close_offers_text = 選擇期限已過的禮遇，按會員制度的規定處理。
        jobs.occasions = 生日與週年
        jobs.occasions_text = 按會員制度發放當日的生日、週年禮遇；漏掉的日子會補上。
        jobs.referrals = 推薦獎勵
        jobs.referrals_text = 好友入會或首次消費後，為推薦人入帳。
        jobs.tiers = 等級核算
        jobs.tiers_text = 核算誰升級、誰降級。除非設定為自動發布，否則等待人工處理。
        jobs.tier_warnings = 降級預警
        jobs.tier_warnings_text = 提醒等級即將到期的會員如何保級，每個有效期一次。
        jobs.program_notices = 新規則通知
        jobs.program_notices_text = 會員制度新版本施行之前，通知會員有哪些變化，每人一次。
        """#
}
