extension PublicationTexts {
    /// In Simplified Chinese.
    static let simplifiedChinese = #"""
        operation.program.draft = 保存制度草稿
        operation.program.discard = 作废制度草稿
        operation.program.submit = 提交制度草稿审批
        operation.program.approve = 批准制度草稿
        operation.program.schedule = 发布已批准的草稿
        operation.program.withdraw = 撤回制度版本
        refusal_title.program_notice_too_short = 通知期不足
        refusal.program_notice_too_short = 此版本最早可自 {day} 起施行：现行制度承诺提前 {days} 天通知，且已有记录的营业日沿用原版本。请选择 {day} 或更晚的日期。
        refusal_title.program_version_unknown = 没有此版本
        refusal.program_version_unknown = 没有这个编号的制度版本。请在制度的版本记录中查找。
        refusal_title.program_version_in_effect = 版本已生效
        refusal.program_version_in_effect = 版本只能在生效日期之前撤回，此版本自 {day} 起生效。请另行发布新版本。
        refusal_title.program_version_withdrawn = 已经撤回过
        refusal.program_version_withdrawn = 此版本已经撤回，无需再次撤回。
        refusal_title.draft_unknown = 没有此草稿
        refusal.draft_unknown = 没有找到这份草稿。请在草稿列表中查找。
        refusal_title.draft_changed = 草稿已被他人修改
        refusal.draft_changed = 这份草稿已被修改：当前为第 {revision} 稿，您看到的是第 {known} 稿。请重新打开，再做修改。
        refusal_title.draft_closed = 草稿已结束
        refusal.draft_closed = 这份草稿已发布或已作废，不能再修改。请新建草稿。
        refusal_title.draft_own_approval = 不能审批自己的草稿
        refusal.draft_own_approval = 您参与编写了这份草稿。请由另一位同事审阅并批准。
        refusal_title.draft_not_approved = 尚未批准
        refusal.draft_not_approved = 草稿的当前内容尚未批准。请由另一位同事审阅并批准；批准后再修改，须重新批准。
        """#
}
