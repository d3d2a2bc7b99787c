extension JobTexts {
    /// In traditional Chinese: daily jobs.
    static let traditionalChinese = #"""
        refusal_title.job_unknown = 沒有這項作業
        refusal.job_unknown = 沒有這個名稱的每日作業。請從列表中選擇。
        refusal_title.job_running = 作業正在執行
        refusal.job_running = 該作業正在執行。請等待其結束。
        refusal_title.job_all_hotels = 每日作業涉及所有門店
        refusal.job_all_hotels = 每日作業會處理所有門店的會員。請由可管理全部門店的同事執行。
        operation.job.begin = 執行每日作業
        """#
}
