extension AnnouncementTexts {
    /// In traditional Chinese: what members are told of a coming version.
    static let traditionalChinese = #"""
        operation.program.tell = 通知會員制度變化
        message.program_changes.subject = {program}：新規則自 {day} 起施行
        message.program_changes.body = 自 {day} 起，{program}有以下變化：{what}。全部變化請登入會員門戶查看。
        message.program_withdrawn.subject = {program}：規則維持不變
        message.program_withdrawn.body = 此前通知的{program}自 {day} 起的變化已取消，規則維持不變。
        announce.tier_added = 新增等級「{name}」：{what}
        announce.tier_removed = 取消等級「{name}」
        announce.tier_reach = 「{name}」的達到條件改為：{what}
        announce.tier_keep = 「{name}」的保級條件改為：{what}
        announce.tier_term = 「{name}」的有效期改為：{what}
        announce.tier_price = 「{name}」的購買條件有變化
        announce.tier_gift = 「{name}」的升級禮有變化
        announce.earning_added = 新增累積方式：{name}
        announce.earning_removed = 取消累積方式：{name}
        announce.earning_changed = 累積規則有變化：{name}
        announce.milestone_added = 新增里程碑禮遇：{name}
        announce.milestone_removed = 取消里程碑禮遇：{name}
        announce.milestone_changed = 里程碑禮遇有變化：{name}
        announce.reward_added = 新增兌換項目：{name}
        announce.reward_removed = 取消兌換項目：{name}
        announce.reward_changed = 兌換項目有變化：{name}
        announce.member_price_added = 新增會員價：{name}
        announce.member_price_removed = 取消會員價：{name}
        announce.member_price_changed = 會員價有變化：{name}
        announce.benefit_changed = 住店權益有變化：{name}
        announce.tier_card = {name}卡片條款有變化
        announce.property_added = 新增門店：{name}
        announce.property_removed = 「{name}」不再參與
        announce.expiry = {name}的有效期改為：{what}
        announce.membership = 會籍期限有變化
        announce.trade = 積分轉贈或購買的規則有變化
        announce.back_to_back = 哪些入住視為同一次有變化
        announce.not_by_counting = 不按入住、間夜或消費計算
        announce.unnamed = 基本規則
        announce.more = 以及另外 {count} 項
        """#
}
