extension PoolTexts {
    /// In English: family pools.
    static let english = #"""
        receipt.pool.founded = Family pool founded
        receipt.pool.took_in = The member with card {card} taken into the family pool
        receipt.pool.joined = Joined the family pool of the member with card {card}
        receipt.pool.left = Left the family pool; what was moved stays where it is
        receipt.pool.ended = Left the family pool as the last, which ends it
        receipt.pool.sent = {amount} moved to the member with card {card} in the family pool
        receipt.pool.received = {amount} received from the member with card {card} in the family pool
        receipt.pool.ends = {amount} of it good until {day}, as before
        receipt.pool.out = Moved in the family pool: {amount}
        rule.pool = Family pool
        account.pool = Family pool
        operation.pool.join = Taken into the family pool
        operation.pool.leave = Left the family pool
        operation.pool.points = Points moved in the family pool
        refusal_title.pool_not_allowed = No family pool
        refusal.pool_not_allowed = In this program members of a family cannot put {asset} together.
        refusal_title.pool_full = The family pool is full
        refusal.pool_full = A family pool has room for {most} people. Somebody must leave it first.
        refusal_title.pool_already_in = Already in a family pool
        refusal.pool_already_in = The member is in a family pool already. Leave that one first.
        refusal_title.pool_not_in = Not in the same family pool
        refusal.pool_not_in = The member is in no family pool, or not in that of the other. Take the member in first.
        refusal_title.pool_not_head = Not the head of the family pool
        refusal.pool_not_head = The family pool is that of another member. Take people in on the page of its head.
        refusal_title.pool_head_stays = The head leaves last
        refusal.pool_head_stays = There {people|one=is|other=are} {people} other {people|one=person|other=people} in the family pool. The head leaves last.
        refusal_title.pool_too_small = Too little to move
        refusal.pool_too_small = At least {least} must be moved at a time.
        refusal_title.pool_limit = More than the year allows
        refusal.pool_limit = The member may move {left} more in the family pool this calendar year. Move less.
        refusal_title.pool_would_end = It would end at once
        refusal.pool_would_end = With the receiver some of the {asset} would have ended already: activity, tier and membership are those of whoever holds them. Move less.
        """#
}
