extension AnnouncementTexts {
    /// In simplified Chinese: what members are told of a coming version.
    static let simplifiedChinese = #"""
        operation.program.tell = 通知会员制度变化
        message.program_changes.subject = {program}：新规则自 {day} 起施行
        message.program_changes.body = 自 {day} 起，{program}有以下变化：{what}。全部变化请登录会员门户查看。
        message.program_withdrawn.subject = {program}：规则维持不变
        message.program_withdrawn.body = 此前通知的{program}自 {day} 起的变化已取消，规则维持不变。
        announce.tier_added = 新增等级“{name}”：{what}
        announce.tier_removed = 取消等级“{name}”
        announce.tier_reach = “{name}”的达到条件改为：{what}
        announce.tier_keep = “{name}”的保级条件改为：{what}
        announce.tier_term = “{name}”的有效期改为：{what}
        announce.tier_price = “{name}”的购买条件有变化
        announce.tier_gift = “{name}”的升级礼有变化
        announce.earning_added = 新增累积方式：{name}
        announce.earning_removed = 取消累积方式：{name}
        announce.earning_changed = 累积规则有变化：{name}
        announce.milestone_added = 新增里程碑礼遇：{name}
        announce.milestone_removed = 取消里程碑礼遇：{name}
        announce.milestone_changed = 里程碑礼遇有变化：{name}
        announce.reward_added = 新增兑换项目：{name}
        announce.reward_removed = 取消兑换项目：{name}
        announce.reward_changed = 兑换项目有变化：{name}
        announce.member_price_added = 新增会员价：{name}
        announce.member_price_removed = 取消会员价：{name}
        announce.member_price_changed = 会员价有变化：{name}
        announce.benefit_changed = 住店权益有变化：{name}
        announce.tier_card = {name}卡片条款有变化
        announce.property_added = 新增门店：{name}
        announce.property_removed = “{name}”不再参与
        announce.expiry = {name}的有效期改为：{what}
        announce.membership = 会籍期限有变化
        announce.trade = 积分转赠或购买的规则有变化
        announce.back_to_back = 哪些入住视为同一次有变化
        announce.not_by_counting = 不按入住、间夜或消费计算
        announce.unnamed = 基本规则
        announce.more = 以及另外 {count} 项
        """#
}
