extension PoolTexts {
    /// In Traditional Chinese: family pools.
    static let traditionalChinese = #"""
        receipt.pool.founded = 建立家庭積分池
        receipt.pool.took_in = 卡號 {card} 的會員加入家庭積分池
        receipt.pool.joined = 加入卡號 {card} 會員的家庭積分池
        receipt.pool.left = 退出家庭積分池；已轉移的不再退回
        receipt.pool.ended = 最後一人退出，家庭積分池結束
        receipt.pool.sent = 在家庭積分池內轉移 {amount} 給卡號 {card} 的會員
        receipt.pool.received = 在家庭積分池內收到卡號 {card} 的會員轉移的 {amount}
        receipt.pool.ends = 其中 {amount} 有效期不變，至 {day}
        receipt.pool.out = 在家庭積分池內轉出：{amount}
        rule.pool = 家庭積分池
        account.pool = 家庭積分池
        operation.pool.join = 加入家庭積分池
        operation.pool.leave = 退出家庭積分池
        operation.pool.points = 家庭積分池內轉移
        refusal_title.pool_not_allowed = 沒有家庭積分池
        refusal.pool_not_allowed = 本制度不允許家庭成員合用{asset}。
        refusal_title.pool_full = 家庭積分池已滿
        refusal.pool_full = 家庭積分池最多 {most} 人。須先有人退出。
        refusal_title.pool_already_in = 已在家庭積分池中
        refusal.pool_already_in = 該會員已在一個家庭積分池中。請先退出。
        refusal_title.pool_not_in = 不在同一家庭積分池
        refusal.pool_not_in = 該會員不在家庭積分池中，或與對方不在同一個。請先加入。
        refusal_title.pool_not_head = 不是家庭積分池的主會員
        refusal.pool_not_head = 該家庭積分池屬於另一位會員。請在主會員的頁面上添加成員。
        refusal_title.pool_head_stays = 主會員最後退出
        refusal.pool_head_stays = 家庭積分池中還有 {people} 人。主會員須最後退出。
        refusal_title.pool_too_small = 轉移數額過小
        refusal.pool_too_small = 每次至少轉移 {least}。
        refusal_title.pool_limit = 超出年度上限
        refusal.pool_limit = 該會員本年度在家庭積分池內還可轉移 {left}。請減少數額。
        refusal_title.pool_would_end = 轉移後即失效
        refusal.pool_would_end = 部分{asset}到對方名下即已過期：有效期按持有人的活動、等級和會籍計算。請減少數額。
        """#
}
