extension WebTexts {
    /// Accounts of one person. In traditional Chinese.
    static let merges_zhHant = #"""
        member.merge = 合併重複帳戶
        member.part = 拆分帳戶
        merge.title = 合併同一人的兩個帳戶
        merge.part_title = 拆分帳戶
        merge.text = 保留本帳戶。另一帳戶的積分和權益連同有效期轉入本帳戶；出示原卡的客人由本帳戶服務。
        merge.who = 重複帳戶
        merge.who_hint = 將被併入的帳戶的卡號、手機號或電郵
        merge.compare = 對比
        merge.compared = 並排對比
        merge.staying = 保留本帳戶
        merge.leaving = 併入的帳戶
        merge.together = 合併後
        merge.name = 姓名
        merge.contact = 聯絡方式
        merge.card = 卡號
        merge.joined = 入會日期
        merge.tier = 等級
        merge.tier_counted = 按兩個帳戶合計重新計算
        merge.submit = 合併
        merge.done = 已合併：轉入{0}分，餘額{1}
        merge.into = {0}併入
        merge.part_text = 合併時轉移的全部內容原路退回；合併之後獲得的積分留在另一帳戶。
        merge.part = 拆分
        merge.parted = 已拆分：退回{0}分，餘額{1}
        merge.from = 已併入本帳戶
        reason.same_person = 同一人
        reason.joined_twice = 重複入會
        reason.two_people = 不是同一人
        reason.wrong_account = 選錯帳戶
        merge.likely = 可能重複的帳戶
        duplicate.same_mobile = 手機號相同
        duplicate.same_email = 電郵相同
        duplicate.same_name = 姓名相同
        duplicate.sounds_alike = 姓名同音
        duplicate.same_birthday = 生日相同
        duplicate.same_last_four = 手機尾號相同
        duplicate.other_birthday = 生日不同
        """#
}
