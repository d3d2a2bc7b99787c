extension ServiceTexts {
    /// In traditional Chinese: events, choices, tiers, rewards and trade.
    static let traditionalChineseDesk = #"""
        # Receipts: what the program's own operations do
        receipt.choice.ended = {rule}：至 {until} 未作選擇
        receipt.price.bill_share_terms = {points}抵 {off}，最多抵帳單的 {share}
        receipt.price.missing = 還差 {missing}
        receipt.reward.given = {rule}：獲得 {amount}
        receipt.tier.paid_in_money = {rule}：{money}，由酒店收取
        receipt.tier.given_to = {tier}已贈予卡號 {card} 的會員
        receipt.tier.granted_because = 手動授予{tier}；原因：{reason}
        receipt.tier.title_taken_back = 隨之給予的等級已收回；原因：{reason}
        receipt.transfer.sent = 轉贈 {amount} 給卡號 {card} 的會員
        receipt.transfer.received = 收到卡號 {card} 的會員轉贈 {amount}
        receipt.purchase.bought = 以 {money} 購買 {amount}
        receipt.membership.renewed = {day} 續期會籍，至 {until}；原因：{reason}

        # Refusals: choices
        refusal_title.offer_unknown = 找不到該選擇
        refusal.offer_unknown = 該會員沒有這項選擇。請核對編號。
        refusal_title.offer_still_open = 選擇尚未截止
        refusal.offer_still_open = 會員仍可從中選擇。請等截止日期過後再處理。
        refusal_title.choice_too_late = 已過選擇期限
        refusal.choice_too_late = 選擇期限至 {until}。依規則應給予的內容已入帳，或將於今日入帳。
        refusal_title.choice_made = 已作選擇
        refusal.choice_made = 該選擇已經完成。如有誤，請先沖正那一筆操作。
        refusal_title.option_unknown = 選項不在其中
        refusal.option_unknown = 其中有不可選或重複的項目。可選：{options}。
        refusal_title.wrong_number_of_options = 選擇數量不符
        refusal.wrong_number_of_options = 須從中正好選擇 {pick} 項：{options}。

        # Refusals: tiers and membership
        refusal_title.tier_price_unknown = 沒有該等級價格
        refusal.tier_price_unknown = 會員制度中沒有這樣的等級價格。請使用制度文件中的價格。
        refusal_title.tier_price_only_as_gift = 僅可贈送
        refusal.tier_price_only_as_gift = 該價格只用於贈送給其他會員。請指明受贈人。
        refusal_title.tier_price_not_as_gift = 不可贈送
        refusal.tier_price_not_as_gift = 該價格只供會員本人購買。請使用用於贈送的價格。
        refusal_title.tier_not_higher = 並非更高等級
        refusal.tier_not_higher = 該會員已是{held}。只能給予更高的等級。
        refusal_title.tier_price_not_from_this_tier = 目前等級不適用
        refusal.tier_price_not_from_this_tier = 該價格不適用於{held}。請查看其適用的等級。
        refusal_title.tier_challenge_not_offered = 不提供體驗
        refusal.tier_challenge_not_offered = 會員制度不提供{tier}的體驗。請選擇可體驗的等級。
        refusal_title.tier_challenge_used_up = 體驗次數已用完
        refusal.tier_challenge_used_up = 該會員體驗{tier}的次數已達制度上限。
        refusal_title.tier_not_granted = 不可手動授予
        refusal.tier_not_granted = 會員制度不允許手動授予{tier}。
        refusal_title.tier_grant_reason_missing = 缺少原因
        refusal.tier_grant_reason_missing = 手動授予等級須說明原因。
        refusal_title.tier_grant_end_missing = 缺少截止日
        refusal.tier_grant_end_missing = 手動授予等級須註明最後一天。
        refusal_title.tier_grant_end_in_past = 截止日已過
        refusal.tier_grant_end_in_past = 最後一天已經過去。請填寫更晚的日期。
        refusal_title.tier_grant_too_long = 時間過長
        refusal.tier_grant_too_long = {tier}最多可手動授予 {months} 個月。請填寫更早的截止日。
        refusal_title.membership_without_term = 會籍無期限
        refusal.membership_without_term = 該會籍沒有期限，無須續期。

        # Refusals: rewards and trade
        refusal_title.reward_unknown = 沒有該獎勵
        refusal.reward_unknown = 會員制度中沒有這項獎勵。請使用制度文件中的獎勵。
        refusal_title.reward_not_for_member = 該會員不可兌換
        refusal.reward_not_for_member = 該會員當日不可兌換{reward}。獎勵清單會說明所需條件。
        refusal_title.reward_only_at_desk = 僅限櫃檯
        refusal.reward_only_at_desk = {reward}須在櫃檯兌換，請至櫃檯辦理。
        refusal_title.award_price_unknown = 此處沒有價格
        refusal.award_price_unknown = {reward}在該酒店該日沒有價格。請選擇其他酒店或日期。
        refusal_title.award_category_not_covered = 不適用於該酒店類別
        refusal.award_category_not_covered = {reward}適用於獎勵類別為 {categories} 的酒店；該酒店為 {found}。請選擇其他酒店。
        refusal_title.award_above_certificate = 房價超出兌換券上限
        refusal.award_above_certificate = 該晚需 {price}；{reward}可抵 {covers}，連同可補積分最多 {most}。請選擇不超過 {most} 的酒店或日期。
        refusal_title.points_out_of_bounds = 數額不符
        refusal.points_out_of_bounds = 晚數、數量、帳單或積分與該獎勵的價格不符。請對照其條款核對。
        refusal_title.day_of_use_in_past = 使用日已過
        refusal.day_of_use_in_past = {day} 已經過去。請選擇今天或更晚的日期。
        refusal_title.transfer_not_allowed = 不可轉贈
        refusal.transfer_not_allowed = 本制度不允許會員之間轉贈{asset}。
        refusal_title.transfer_too_small = 轉贈數額過小
        refusal.transfer_too_small = 每次至少轉贈 {least}。
        refusal_title.transfer_limit = 超出年度上限
        refusal.transfer_limit = 該會員本年度還可轉贈 {left}。請減少數額。
        refusal_title.purchase_not_allowed = 不出售
        refusal.purchase_not_allowed = 本制度不向會員出售{asset}。
        refusal_title.purchase_limit = 超出可購數額
        refusal.purchase_limit = 該會員本年度還可購買 {left}，且金額須足以購買。
        refusal_title.same_member = 同一會員
        refusal.same_member = 贈送人與受贈人是同一會員。請指明另一位會員。
        refusal_title.referrer_unknown = 找不到推薦人
        refusal.referrer_unknown = 沒有會員使用該推薦人的卡號或聯絡方式。請核對，或留空。
        refusal_title.entry_not_alone = 須整筆沖正
        refusal.entry_not_alone = 該流水屬於須整筆沖正的操作。請沖正那一筆操作。
        refusal_title.operation_not_reversible = 不能這樣撤回
        refusal.operation_not_reversible = 該操作不能單獨沖正。請反向操作：由受贈人轉回，或由經理手動調整。

        # Input
        input.malformed_month_day = 請按 MM-DD 填寫月日，例如 05-18。
        input.malformed_tag = 請用字母、數字、點、連字號或底線，最多 40 個字元，不含空格。

        # What was done
        operation.event.record = 會員行為
        operation.member.traits = 生日與分群已修改
        operation.membership.renew = 會籍續期
        operation.choice.make = 自選禮遇
        operation.choice.close = 自選禮遇截止
        operation.tier.buy = 購買等級
        operation.tier.gift = 贈送等級
        operation.tier.challenge = 等級體驗
        operation.tier.grant = 手動授予等級
        operation.reward.redeem = 兌換
        operation.points.transfer = 會員間轉贈
        operation.points.buy = 購買積分
        rule.transfer = 會員間轉贈
        rule.purchase = 購買
        account.redemption = 兌換
        account.cash = 售出
        account.transfer = 會員間轉贈
        """#
}
