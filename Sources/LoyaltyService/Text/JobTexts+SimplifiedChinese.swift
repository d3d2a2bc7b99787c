extension JobTexts {
    /// In simplified Chinese: daily jobs.
    static let simplifiedChinese = #"""
        refusal_title.job_unknown = 没有这项作业
        refusal.job_unknown = 没有这个名称的每日作业。请从列表中选择。
        refusal_title.job_running = 作业正在执行
        refusal.job_running = 该作业正在执行。请等待其结束。
        refusal_title.job_all_hotels = 每日作业涉及所有门店
        refusal.job_all_hotels = 每日作业会处理所有门店的会员。请由可管理全部门店的同事执行。
        operation.job.begin = 执行每日作业
        """#
}
