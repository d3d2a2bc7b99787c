extension WebTexts {
    /// In traditional Chinese: recommendations.
    static let referrals_zhHant = #"""
        referrals.title = 推薦排行
        referrals.lead = 按推薦入會人數排列的會員，可在制度獎勵之外另行獎勵。
        referrals.from = 起始日期
        referrals.to = 截止日期
        referrals.show = 查看
        referrals.none = 暫無推薦
        referrals.none_text = 會員可在會員中心找到推薦連結。
        referrals.member = 會員
        referrals.friends = 推薦人數
        referrals.reward = 額外獎勵
        portal_join.invited = 您的朋友推薦您入會。
        portal.invite = 推薦好友
        portal.invite_lead = 好友透過此連結或二維碼入會，即記為您的推薦。
        portal.invite_qr = 推薦連結二維碼
        portal.friends = 我推薦的好友
        portal.friends_none = 還沒有好友透過推薦入會。
        portal.friend_joined = {0}入會
        portal.friend_rewarded = {0}入會，已獲獎勵{1}/{2}
        """#
}
