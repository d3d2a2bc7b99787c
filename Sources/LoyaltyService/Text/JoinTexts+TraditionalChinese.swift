extension JoinTexts {
    /// In traditional Chinese: joining.
    static let traditionalChinese = #"""
        channel.website = 官方網站
        channel.app = 手機應用程式
        channel.mini_program = 小程式
        channel.paper = 紙本申請表
        channel.phone = 電話
        channel.referral = 推薦連結
        channel.event = 活動
        channel.partner = 合作夥伴
        channel.social = 社群媒體
        operation.application.apply = 申請入會
        operation.application.take = 受理入會申請
        operation.application.approve = 批准入會申請
        operation.application.reject = 拒絕入會申請
        operation.join.channel = 修改入會管道設定
        operation.join.code = 產生入會二維碼
        operation.join.code_close = 停用入會二維碼
        message.application_approved.subject = 歡迎您成為會員
        message.application_approved.body = 您的入會申請已通過，會員卡號：{card}。使用手機號碼或電子郵件登入即可查看會員卡。
        message.application_rejected.subject = 您的入會申請
        message.application_rejected.body = 您的入會申請暫未通過：{reason}。您提交的資料已刪除。
        refusal_title.join_needs_review = 需要審核
        refusal.join_needs_review = 此管道入會須先申請，審核通過後成為會員。請改為提交申請。
        refusal_title.join_too_young = 未滿年齡
        refusal.join_too_young = 會員須年滿{age}歲。該客人自{day}起可以入會。
        refusal_title.join_code_unknown = 二維碼無效
        refusal.join_code_unknown = 沒有這個入會二維碼。請重新掃描，或到櫃檯辦理。
        refusal_title.join_code_closed = 二維碼已停用
        refusal.join_code_closed = 此入會二維碼已停用，請到櫃檯辦理。
        refusal_title.application_unknown = 沒有該申請
        refusal.application_unknown = 沒有這份入會申請，請從清單中選擇。
        refusal_title.application_running = 已經申請
        refusal.application_running = 使用該聯絡方式的申請正在等待審核，無需重複提交。
        refusal_title.application_decided = 申請已處理
        refusal.application_decided = 該申請已批准或拒絕，無需再處理。
        input.not_asked = 此管道入會不需要此項，請留空。
        input.malformed_form_number = 表單編號只能使用字母、數字和連字號，最多30位。
        input.join_name_missing = 入會必須填寫姓名，請設為必填。
        input.different_person = 可能已是會員。請核對清單；如確為他人，請勾選確認。
        """#
}
