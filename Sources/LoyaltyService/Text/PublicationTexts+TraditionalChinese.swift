extension PublicationTexts {
    /// In Traditional Chinese.
    static let traditionalChinese = #"""
        operation.program.draft = 儲存制度草稿
        operation.program.discard = 作廢制度草稿
        operation.program.submit = 提交制度草稿審批
        operation.program.approve = 批准制度草稿
        operation.program.schedule = 發布已批准的草稿
        operation.program.withdraw = 撤回制度版本
        refusal_title.program_notice_too_short = 通知期不足
        refusal.program_notice_too_short = 此版本最早可自 {day} 起施行：現行制度承諾提前 {days} 天通知，且已有記錄的營業日沿用原版本。請選擇 {day} 或更晚的日期。
        refusal_title.program_version_unknown = 沒有此版本
        refusal.program_version_unknown = 沒有這個編號的制度版本。請在制度的版本記錄中查找。
        refusal_title.program_version_in_effect = 版本已生效
        refusal.program_version_in_effect = 版本只能在生效日期之前撤回，此版本自 {day} 起生效。請另行發布新版本。
        refusal_title.program_version_withdrawn = 已經撤回過
        refusal.program_version_withdrawn = 此版本已經撤回，無需再次撤回。
        refusal_title.draft_unknown = 沒有此草稿
        refusal.draft_unknown = 沒有找到這份草稿。請在草稿清單中查找。
        refusal_title.draft_changed = 草稿已被他人修改
        refusal.draft_changed = 這份草稿已被修改：目前為第 {revision} 稿，您看到的是第 {known} 稿。請重新開啟，再做修改。
        refusal_title.draft_closed = 草稿已結束
        refusal.draft_closed = 這份草稿已發布或已作廢，不能再修改。請新建草稿。
        refusal_title.draft_own_approval = 不能審批自己的草稿
        refusal.draft_own_approval = 您參與編寫了這份草稿。請由另一位同事審閱並批准。
        refusal_title.draft_not_approved = 尚未批准
        refusal.draft_not_approved = 草稿的目前內容尚未批准。請由另一位同事審閱並批准；批准後再修改，須重新批准。
        """#
}
