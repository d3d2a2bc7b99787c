extension JobTexts {
    /// In English: daily jobs.
    static let english = #"""
        refusal_title.job_unknown = Job unknown
        refusal.job_unknown = There is no daily job of this name. Choose one from the list.
        refusal_title.job_running = Job is running
        refusal.job_running = This job is being done just now. Wait until it has ended.
        refusal_title.job_all_hotels = Jobs are for all hotels
        refusal.job_all_hotels = A daily job goes over the members of all hotels. Let somebody begin it who may act at every hotel.
        operation.job.begin = Daily job begun
        """#
}
