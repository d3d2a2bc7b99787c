extension ClaimTexts {
    /// In traditional Chinese: claims.
    static let traditionalChinese = #"""
        operation.claim.open = 受理積分申訴
        operation.claim.take = 認領積分申訴
        operation.claim.decide = 答覆積分申訴
        operation.claim.confirm = 覆核積分申訴
        operation.claim.terms = 設定申訴規則
        message.claim_credited.subject = 您的積分申訴：積分已補登
        message.claim_credited.body = 單號{number}（{day}）的積分已補登。{text}
        message.claim_goodwill.subject = 您的積分申訴：已贈送積分
        message.claim_goodwill.body = 就單號{number}（{day}），我們已向您贈送積分以表歉意。{text}
        message.claim_duplicate.subject = 您的積分申訴：此前已計入
        message.claim_duplicate.body = 單號{number}（{day}）此前已經計入，可在您的積分明細中查看憑證。{text}
        message.claim_refused.subject = 您的積分申訴：未予補登
        message.claim_refused.body = 單號{number}（{day}）的積分未能補登。{text}
        input.out_of_bounds = 請填寫範圍內的整數，最大為{most}。
        refusal_title.claim_unknown = 沒有此申訴
        refusal.claim_unknown = 該門店沒有此申訴。請從列表中選擇。
        refusal_title.claim_exists = 已在申訴中
        refusal.claim_exists = 單號{number}的申訴正在處理，無須再次提交。
        refusal_title.claim_too_old = 已超過申訴期限
        refusal.claim_too_old = 申訴須在{days}天內提出。請核對日期。
        refusal_title.claim_too_many = 待處理的申訴過多
        refusal.claim_too_many = 該會員已有{most}項申訴待處理。請等待答覆後再提交。
        refusal_title.claim_decided = 已答覆
        refusal.claim_decided = 該申訴已經答覆，無須再辦。
        refusal_title.claim_proposed = 等待覆核
        refusal.claim_proposed = 該申訴已有人核准，須由另一人覆核或退回。
        refusal_title.claim_not_proposed = 尚未核准
        refusal.claim_not_proposed = 該申訴尚未核准。請先答覆。
        refusal_title.claim_own_approval = 須由另一人覆核
        refusal.claim_own_approval = 核准或受理該申訴的人不能覆核。請由另一人辦理。
        """#
}
