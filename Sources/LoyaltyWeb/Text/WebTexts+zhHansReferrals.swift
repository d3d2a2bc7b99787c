extension WebTexts {
    /// In simplified Chinese: recommendations.
    static let referrals_zhHans = #"""
        referrals.title = 推荐排行
        referrals.lead = 按推荐入会人数排列的会员，可在制度奖励之外另行奖励。
        referrals.from = 起始日期
        referrals.to = 截止日期
        referrals.show = 查看
        referrals.none = 暂无推荐
        referrals.none_text = 会员可在会员中心找到推荐链接。
        referrals.member = 会员
        referrals.friends = 推荐人数
        referrals.reward = 额外奖励
        portal_join.invited = 您的朋友推荐您入会。
        portal.invite = 推荐好友
        portal.invite_lead = 好友通过此链接或二维码入会，即记为您的推荐。
        portal.invite_qr = 推荐链接二维码
        portal.friends = 我推荐的好友
        portal.friends_none = 还没有好友通过推荐入会。
        portal.friend_joined = {0}入会
        portal.friend_rewarded = {0}入会，已获奖励{1}/{2}
        """#
}
