extension WebTexts {
    /// Accounts of one person. In simplified Chinese.
    static let merges_zhHans = #"""
        member.merge = 合并重复账户
        member.part = 拆分账户
        merge.title = 合并同一人的两个账户
        merge.part_title = 拆分账户
        merge.text = 保留本账户。另一账户的积分和权益连同有效期转入本账户；出示原卡的客人由本账户服务。
        merge.who = 重复账户
        merge.who_hint = 将被并入的账户的卡号、手机号或邮箱
        merge.compare = 对比
        merge.compared = 并排对比
        merge.staying = 保留本账户
        merge.leaving = 并入的账户
        merge.together = 合并后
        merge.name = 姓名
        merge.contact = 联系方式
        merge.card = 卡号
        merge.joined = 入会日期
        merge.tier = 等级
        merge.tier_counted = 按两个账户合计重新计算
        merge.submit = 合并
        merge.done = 已合并：转入{0}分，余额{1}
        merge.into = {0}并入
        merge.part_text = 合并时转移的全部内容原路退回；合并之后获得的积分留在另一账户。
        merge.part = 拆分
        merge.parted = 已拆分：退回{0}分，余额{1}
        merge.from = 已并入本账户
        reason.same_person = 同一人
        reason.joined_twice = 重复入会
        reason.two_people = 不是同一人
        reason.wrong_account = 选错账户
        merge.likely = 可能重复的账户
        duplicate.same_mobile = 手机号相同
        duplicate.same_email = 邮箱相同
        duplicate.same_name = 姓名相同
        duplicate.sounds_alike = 姓名同音
        duplicate.same_birthday = 生日相同
        duplicate.same_last_four = 手机尾号相同
        duplicate.other_birthday = 生日不同
        """#
}
