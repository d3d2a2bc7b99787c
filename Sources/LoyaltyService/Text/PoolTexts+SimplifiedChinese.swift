extension PoolTexts {
    /// In Simplified Chinese: family pools.
    static let simplifiedChinese = #"""
        receipt.pool.founded = 建立家庭积分池
        receipt.pool.took_in = 卡号 {card} 的会员加入家庭积分池
        receipt.pool.joined = 加入卡号 {card} 会员的家庭积分池
        receipt.pool.left = 退出家庭积分池；已转移的不再退回
        receipt.pool.ended = 最后一人退出，家庭积分池结束
        receipt.pool.sent = 在家庭积分池内转移 {amount} 给卡号 {card} 的会员
        receipt.pool.received = 在家庭积分池内收到卡号 {card} 的会员转移的 {amount}
        receipt.pool.ends = 其中 {amount} 有效期不变，至 {day}
        receipt.pool.out = 在家庭积分池内转出：{amount}
        rule.pool = 家庭积分池
        account.pool = 家庭积分池
        operation.pool.join = 加入家庭积分池
        operation.pool.leave = 退出家庭积分池
        operation.pool.points = 家庭积分池内转移
        refusal_title.pool_not_allowed = 没有家庭积分池
        refusal.pool_not_allowed = 本制度不允许家庭成员合用{asset}。
        refusal_title.pool_full = 家庭积分池已满
        refusal.pool_full = 家庭积分池最多 {most} 人。须先有人退出。
        refusal_title.pool_already_in = 已在家庭积分池中
        refusal.pool_already_in = 该会员已在一个家庭积分池中。请先退出。
        refusal_title.pool_not_in = 不在同一家庭积分池
        refusal.pool_not_in = 该会员不在家庭积分池中，或与对方不在同一个。请先加入。
        refusal_title.pool_not_head = 不是家庭积分池的主会员
        refusal.pool_not_head = 该家庭积分池属于另一位会员。请在主会员的页面上添加成员。
        refusal_title.pool_head_stays = 主会员最后退出
        refusal.pool_head_stays = 家庭积分池中还有 {people} 人。主会员须最后退出。
        refusal_title.pool_too_small = 转移数额过小
        refusal.pool_too_small = 每次至少转移 {least}。
        refusal_title.pool_limit = 超出年度上限
        refusal.pool_limit = 该会员本年度在家庭积分池内还可转移 {left}。请减少数额。
        refusal_title.pool_would_end = 转移后即失效
        refusal.pool_would_end = 部分{asset}到对方名下即已过期：有效期按持有人的活动、等级和会籍计算。请减少数额。
        """#
}
