extension WebTexts {
    /// What only members read, in Simplified Chinese.
    static let portal_zhHans = #"""
        portal.nav = 我的会员
        portal.card = 会员卡
        portal.points = 积分
        portal.me = 我的
        portal.sign_in = 会员登录
        portal.welcome = 欢迎回来
        portal.welcome_text = 会员卡随身带，每一笔积分都有来历。
        portal.contact = 手机号或邮箱
        portal.contact_hint = 我们会发送验证码，无需密码。
        portal.send_code = 获取验证码
        portal.not_member = 还不是会员？到前台办理，不到一分钟。
        portal.code_title = 输入验证码
        portal.code_sent = 如果 {0} 已登记为会员，验证码马上就到。
        portal.code = 验证码
        portal.code_hint = 6 位数字，10 分钟内有效
        portal.enter = 登录
        portal.mailbox_note = 尚未接入短信通道，验证码请到这里查看：
        portal.other_contact = 换一个手机号或邮箱
        portal_sign_in.malformed = 请输入有效的手机号或邮箱。
        portal_code.wrong = 验证码不正确或已失效。
        portal.tier_until = 等级有效期至 {0}
        portal.qr = 会员卡号二维码
        portal.barcode = 会员卡号条形码
        portal.show_code = 入住或结账时，请向服务员出示
        portal.expires = {0} {1}将于 {2} 到期
        portal.recent = 最近动态
        portal.all_rows = 查看全部
        portal.no_rows = 您的入住和消费会显示在这里。
        portal.balance = 余额 {0}
        portal.points_title = 我的{0}
        portal.lots = 积分有效期
        portal.lot_expires = 可用至 {0}
        portal.lot_earned = {1}，{0} 获得
        portal.rows = 积分流水
        portal.back = 返回积分
        portal.change_note = 如需变更联系方式，请到前台办理。
        portal.coming = 新规则自 {0} 起施行
        portal.coming_better = 对您更优惠
        """#
}
