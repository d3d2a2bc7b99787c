extension WebTexts {
    /// What only members read, in Traditional Chinese.
    static let portal_zhHant = #"""
        portal.nav = 我的會員
        portal.card = 會員卡
        portal.points = 積分
        portal.me = 我的
        portal.sign_in = 會員登入
        portal.welcome = 歡迎回來
        portal.welcome_text = 會員卡隨身帶，每一筆積分都有由來。
        portal.contact = 手機號碼或電子郵件
        portal.contact_hint = 我們會寄送驗證碼，無須密碼。
        portal.send_code = 取得驗證碼
        portal.not_member = 還不是會員？到櫃檯辦理，不到一分鐘。
        portal.code_title = 輸入驗證碼
        portal.code_sent = 若 {0} 已登記為會員，驗證碼隨即送達。
        portal.code = 驗證碼
        portal.code_hint = 6 位數字，10 分鐘內有效
        portal.enter = 登入
        portal.mailbox_note = 尚未接上簡訊通道，驗證碼請到這裡查看：
        portal.other_contact = 改用其他手機號碼或電子郵件
        portal_sign_in.malformed = 請輸入有效的手機號碼或電子郵件。
        portal_code.wrong = 驗證碼不正確或已失效。
        portal.tier_until = 等級效期至 {0}
        portal.qr = 會員卡號 QR 碼
        portal.barcode = 會員卡號條碼
        portal.show_code = 入住或結帳時，請向服務人員出示
        portal.expires = {0} {1}將於 {2} 到期
        portal.recent = 最近動態
        portal.all_rows = 檢視全部
        portal.no_rows = 您的入住與消費會顯示在這裡。
        portal.balance = 餘額 {0}
        portal.points_title = 我的{0}
        portal.lots = 積分效期
        portal.lot_expires = 可用至 {0}
        portal.lot_earned = {1}，{0} 取得
        portal.rows = 積分流水
        portal.back = 返回積分
        portal.change_note = 如需變更聯絡方式，請洽櫃檯辦理。
        portal.coming = 新規則自 {0} 起施行
        portal.coming_better = 對您更優惠
        """#
}
