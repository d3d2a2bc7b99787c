extension ListTexts {
    /// In simplified Chinese: lists of members.
    static let simplifiedChinese = #"""
        operation.view.save = 已保存视图
        operation.view.delete = 已删除视图
        operation.list_file.order = 已申请会员名单文件
        operation.list_file.fetch = 已下载会员名单文件
        operation.bulk.order = 已申请批量赠送积分
        list.status_active = 有效
        list.status_closed = 已终止
        list.status_merged = 已合并
        list.column_card = 会员卡号
        list.column_name = 姓名
        list.column_mobile = 手机
        list.column_email = 邮箱
        list.column_tier = 等级
        list.column_status = 状态
        list.column_property = 归属酒店
        list.column_joined = 入会日期
        list.column_channel = 入会渠道
        list.column_points = 积分
        list.column_last_stay = 最近住宿
        list.file_title = 会员
        list.file_mark = 文件说明
        list.file_marks = 文件编号 {0} · {1} 于 {2} 生成 · 视图：{3} · 条件：{4} · {5} 于 {6} 下载
        input.filter_number = 请填写 {least} 到 {most} 之间的整数。
        input.filter_reversed = 不能小于起始值。
        input.filter_word = 只能使用字母、数字、点、连字符和下划线，最多 40 个字符。
        refusal_title.list_unknown = 不存在
        refusal.list_unknown = 没有此视图、文件或名单，或已过期。请从列表中选择。
        refusal_title.list_unfinished = 尚未完成
        refusal.list_unfinished = 此文件仍在生成。请等待完成，或继续生成。
        refusal_title.list_of_others = 属于他人
        refusal.list_of_others = 此项属于他人。请另存自己的视图，或联系其所有者。
        """#
}
