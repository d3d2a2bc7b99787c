extension ServiceTexts {
    /// In simplified Chinese: events, choices, tiers, rewards and trade.
    static let simplifiedChineseDesk = #"""
        # Receipts: what the program's own operations do
        receipt.choice.ended = {rule}：至 {until} 未作选择
        receipt.price.bill_share_terms = {points}抵 {off}，最多抵账单的 {share}
        receipt.price.missing = 还差 {missing}
        receipt.reward.given = {rule}：获得 {amount}
        receipt.tier.paid_in_money = {rule}：{money}，由酒店收取
        receipt.tier.given_to = {tier}已赠予卡号 {card} 的会员
        receipt.tier.granted_because = 手工授予{tier}；原因：{reason}
        receipt.tier.title_taken_back = 随之给予的等级已收回；原因：{reason}
        receipt.transfer.sent = 转赠 {amount} 给卡号 {card} 的会员
        receipt.transfer.received = 收到卡号 {card} 的会员转赠 {amount}
        receipt.purchase.bought = 以 {money} 购买 {amount}
        receipt.membership.renewed = {day} 续期会籍，至 {until}；原因：{reason}

        # Refusals: choices
        refusal_title.offer_unknown = 未找到该选择
        refusal.offer_unknown = 该会员没有这项选择。请核对编号。
        refusal_title.offer_still_open = 选择尚未截止
        refusal.offer_still_open = 会员仍可从中选择。请等截止日期过后再处理。
        refusal_title.choice_too_late = 已过选择期限
        refusal.choice_too_late = 选择期限至 {until}。按规则应给予的内容已入账，或将于今日入账。
        refusal_title.choice_made = 已作选择
        refusal.choice_made = 该选择已经完成。如有误，请先冲正那一笔操作。
        refusal_title.option_unknown = 选项不在其中
        refusal.option_unknown = 其中有不可选或重复的项目。可选：{options}。
        refusal_title.wrong_number_of_options = 选择数量不符
        refusal.wrong_number_of_options = 须从中正好选择 {pick} 项：{options}。

        # Refusals: tiers and membership
        refusal_title.tier_price_unknown = 没有该等级价格
        refusal.tier_price_unknown = 会员制度中没有这样的等级价格。请使用制度文件中的价格。
        refusal_title.tier_price_only_as_gift = 仅可赠送
        refusal.tier_price_only_as_gift = 该价格只用于赠送给其他会员。请指明受赠人。
        refusal_title.tier_price_not_as_gift = 不可赠送
        refusal.tier_price_not_as_gift = 该价格只供会员本人购买。请使用用于赠送的价格。
        refusal_title.tier_not_higher = 并非更高等级
        refusal.tier_not_higher = 该会员已是{held}。只能给予更高的等级。
        refusal_title.tier_price_not_from_this_tier = 当前等级不适用
        refusal.tier_price_not_from_this_tier = 该价格不适用于{held}。请查看其适用的等级。
        refusal_title.tier_challenge_not_offered = 不提供体验
        refusal.tier_challenge_not_offered = 会员制度不提供{tier}的体验。请选择可体验的等级。
        refusal_title.tier_challenge_used_up = 体验次数已用完
        refusal.tier_challenge_used_up = 该会员体验{tier}的次数已达制度上限。
        refusal_title.tier_not_granted = 不可手工授予
        refusal.tier_not_granted = 会员制度不允许手工授予{tier}。
        refusal_title.tier_grant_reason_missing = 缺少原因
        refusal.tier_grant_reason_missing = 手工授予等级须说明原因。
        refusal_title.tier_grant_end_missing = 缺少截止日
        refusal.tier_grant_end_missing = 手工授予等级须注明最后一天。
        refusal_title.tier_grant_end_in_past = 截止日已过
        refusal.tier_grant_end_in_past = 最后一天已经过去。请填写更晚的日期。
        refusal_title.tier_grant_too_long = 时间过长
        refusal.tier_grant_too_long = {tier}最多可手工授予 {months} 个月。请填写更早的截止日。
        refusal_title.membership_without_term = 会籍无期限
        refusal.membership_without_term = 该会籍没有期限，无须续期。

        # Refusals: rewards and trade
        refusal_title.reward_unknown = 没有该奖励
        refusal.reward_unknown = 会员制度中没有这项奖励。请使用制度文件中的奖励。
        refusal_title.reward_not_for_member = 该会员不可兑换
        refusal.reward_not_for_member = 该会员当日不可兑换{reward}。奖励列表会说明所需条件。
        refusal_title.reward_only_at_desk = 仅限前台
        refusal.reward_only_at_desk = {reward}须在前台兑换，请到前台办理。
        refusal_title.award_price_unknown = 此处没有价格
        refusal.award_price_unknown = {reward}在该酒店该日没有价格。请选择其他酒店或日期。
        refusal_title.award_category_not_covered = 不适用于该酒店类别
        refusal.award_category_not_covered = {reward}适用于奖励类别为 {categories} 的酒店；该酒店为 {found}。请选择其他酒店。
        refusal_title.award_above_certificate = 房价超出兑换券上限
        refusal.award_above_certificate = 该晚需 {price}；{reward}可抵 {covers}，连同可补积分最多 {most}。请选择不超过 {most} 的酒店或日期。
        refusal_title.points_out_of_bounds = 数额不符
        refusal.points_out_of_bounds = 晚数、数量、账单或积分与该奖励的价格不符。请对照其条款核对。
        refusal_title.day_of_use_in_past = 使用日已过
        refusal.day_of_use_in_past = {day} 已经过去。请选择今天或更晚的日期。
        refusal_title.transfer_not_allowed = 不可转赠
        refusal.transfer_not_allowed = 本制度不允许会员之间转赠{asset}。
        refusal_title.transfer_too_small = 转赠数额过小
        refusal.transfer_too_small = 每次至少转赠 {least}。
        refusal_title.transfer_limit = 超出年度上限
        refusal.transfer_limit = 该会员本年度还可转赠 {left}。请减少数额。
        refusal_title.purchase_not_allowed = 不出售
        refusal.purchase_not_allowed = 本制度不向会员出售{asset}。
        refusal_title.purchase_limit = 超出可购数额
        refusal.purchase_limit = 该会员本年度还可购买 {left}，且金额须足以购买。
        refusal_title.same_member = 同一会员
        refusal.same_member = 赠送人与受赠人是同一会员。请指明另一位会员。
        refusal_title.referrer_unknown = 未找到推荐人
        refusal.referrer_unknown = 没有会员使用该推荐人的卡号或联系方式。请核对，或留空。
        refusal_title.entry_not_alone = 须整笔冲正
        refusal.entry_not_alone = 该流水属于须整笔冲正的操作。请冲正那一笔操作。
        refusal_title.operation_not_reversible = 不能这样撤回
        refusal.operation_not_reversible = 该操作不能单独冲正。请反向操作：由受赠人转回，或由经理手工调整。

        # Input
        input.malformed_month_day = 请按 MM-DD 填写月日，例如 05-18。
        input.malformed_tag = 请用字母、数字、点、连字符或下划线，最多 40 个字符，不含空格。

        # What was done
        operation.event.record = 会员行为
        operation.member.traits = 生日与分群已修改
        operation.membership.renew = 会籍续期
        operation.choice.make = 自选礼遇
        operation.choice.close = 自选礼遇截止
        operation.tier.buy = 购买等级
        operation.tier.gift = 赠送等级
        operation.tier.challenge = 等级体验
        operation.tier.grant = 手工授予等级
        operation.reward.redeem = 兑换
        operation.points.transfer = 会员间转赠
        operation.points.buy = 购买积分
        rule.transfer = 会员间转赠
        rule.purchase = 购买
        account.redemption = 兑换
        account.cash = 售出
        account.transfer = 会员间转赠
        """#
}
