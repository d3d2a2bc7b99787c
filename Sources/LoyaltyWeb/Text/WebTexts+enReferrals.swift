extension WebTexts {
    /// In English: recommendations.
    static let referrals_en = #"""
        referrals.title = Who brought most friends
        referrals.lead = Members by how many friends joined through them, to be rewarded by hand on top of what the program gives.
        referrals.from = From
        referrals.to = To
        referrals.show = Show
        referrals.none = Nobody brought a friend
        referrals.none_text = Members find their link in the portal.
        referrals.member = Member
        referrals.friends = Friends
        referrals.reward = Extra reward
        portal_join.invited = A member recommends it to you.
        portal.invite = Invite friends
        portal.invite_lead = Who joins with this link or picture is noted as your friend.
        portal.invite_qr = QR code of your link
        portal.friends = Your friends
        portal.friends_none = Nobody has joined with it yet.
        portal.friend_joined = Joined on {0}
        portal.friend_rewarded = Joined on {0}: {1} of {2} rewards given
        """#
}
