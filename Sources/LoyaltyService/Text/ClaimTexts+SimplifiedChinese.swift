extension ClaimTexts {
    /// In simplified Chinese: claims.
    static let simplifiedChinese = #"""
        operation.claim.open = 受理积分申诉
        operation.claim.take = 认领积分申诉
        operation.claim.decide = 答复积分申诉
        operation.claim.confirm = 复核积分申诉
        operation.claim.terms = 设置申诉规则
        message.claim_credited.subject = 您的积分申诉：积分已补登
        message.claim_credited.body = 单号{number}（{day}）的积分已补登。{text}
        message.claim_goodwill.subject = 您的积分申诉：已赠送积分
        message.claim_goodwill.body = 就单号{number}（{day}），我们已向您赠送积分以表歉意。{text}
        message.claim_duplicate.subject = 您的积分申诉：此前已计入
        message.claim_duplicate.body = 单号{number}（{day}）此前已经计入，可在您的积分明细中查看凭证。{text}
        message.claim_refused.subject = 您的积分申诉：未予补登
        message.claim_refused.body = 单号{number}（{day}）的积分未能补登。{text}
        input.out_of_bounds = 请填写范围内的整数，最大为{most}。
        refusal_title.claim_unknown = 没有此申诉
        refusal.claim_unknown = 该门店没有此申诉。请从列表中选择。
        refusal_title.claim_exists = 已在申诉中
        refusal.claim_exists = 单号{number}的申诉正在处理，无须再次提交。
        refusal_title.claim_too_old = 已超过申诉期限
        refusal.claim_too_old = 申诉须在{days}天内提出。请核对日期。
        refusal_title.claim_too_many = 待处理的申诉过多
        refusal.claim_too_many = 该会员已有{most}项申诉待处理。请等待答复后再提交。
        refusal_title.claim_decided = 已答复
        refusal.claim_decided = 该申诉已经答复，无须再办。
        refusal_title.claim_proposed = 等待复核
        refusal.claim_proposed = 该申诉已有人核准，须由另一人复核或退回。
        refusal_title.claim_not_proposed = 尚未核准
        refusal.claim_not_proposed = 该申诉尚未核准。请先答复。
        refusal_title.claim_own_approval = 须由另一人复核
        refusal.claim_own_approval = 核准或受理该申诉的人不能复核。请由另一人办理。
        """#
}
