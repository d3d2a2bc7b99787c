extension MergeTexts {
    /// In traditional Chinese: merged accounts.
    static let traditionalChinese = #"""
        receipt.merge.gone = 已併入卡號{card}的帳戶，今後由該帳戶為本人服務
        receipt.merge.taken = 已併入本人另一帳戶（卡號{card}）
        receipt.merge.moved_out = 轉出{amount}，有效期不變
        receipt.merge.moved_in = 轉入{amount}，有效期不變
        receipt.merge.undone = 已與卡號{card}的帳戶拆分；原因：{reason}
        refusal_title.member_merged = 已併入另一帳戶
        refusal.member_merged = 該帳戶已併入卡號{card}的帳戶。請使用該帳戶，或先拆分。
        refusal_title.not_merged = 未合併
        refusal.not_merged = 該帳戶沒有併入其他帳戶，無需拆分。
        refusal_title.merge_holds_open = 有預留未處理
        refusal.merge_holds_open = 重複帳戶中有預留的積分或權益，請先使用或釋放。
        refusal_title.merge_in_pool = 在家庭積分池中
        refusal.merge_in_pool = 重複帳戶在家庭積分池中。請先退出，或保留該帳戶並將另一帳戶併入。
        refusal_title.merge_owes = 有欠分
        refusal.merge_owes = 重複帳戶有欠分。請先結清，或保留該帳戶並將另一帳戶併入。
        refusal_title.merge_would_end = 合併後即失效
        refusal.merge_would_end = 部分{asset}併入保留帳戶後即已過期。請改為保留另一帳戶。
        status.merged = 已合併
        account.merge = 帳戶合併
        rule.merge = 帳戶合併
        operation.member.merge = 合併帳戶
        operation.member.unmerge = 拆分帳戶
        """#
}
