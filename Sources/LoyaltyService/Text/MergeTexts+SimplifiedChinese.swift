extension MergeTexts {
    /// In simplified Chinese: merged accounts.
    static let simplifiedChinese = #"""
        receipt.merge.gone = 已并入卡号{card}的账户，今后由该账户为本人服务
        receipt.merge.taken = 已并入本人另一账户（卡号{card}）
        receipt.merge.moved_out = 转出{amount}，有效期不变
        receipt.merge.moved_in = 转入{amount}，有效期不变
        receipt.merge.undone = 已与卡号{card}的账户拆分；原因：{reason}
        refusal_title.member_merged = 已并入另一账户
        refusal.member_merged = 该账户已并入卡号{card}的账户。请使用该账户，或先拆分。
        refusal_title.not_merged = 未合并
        refusal.not_merged = 该账户没有并入其他账户，无需拆分。
        refusal_title.merge_holds_open = 有预留未处理
        refusal.merge_holds_open = 重复账户中有预留的积分或权益，请先使用或释放。
        refusal_title.merge_in_pool = 在家庭积分池中
        refusal.merge_in_pool = 重复账户在家庭积分池中。请先退出，或保留该账户并将另一账户并入。
        refusal_title.merge_owes = 有欠分
        refusal.merge_owes = 重复账户有欠分。请先结清，或保留该账户并将另一账户并入。
        refusal_title.merge_would_end = 合并后即失效
        refusal.merge_would_end = 部分{asset}并入保留账户后即已过期。请改为保留另一账户。
        status.merged = 已合并
        account.merge = 账户合并
        rule.merge = 账户合并
        operation.member.merge = 合并账户
        operation.member.unmerge = 拆分账户
        """#
}
