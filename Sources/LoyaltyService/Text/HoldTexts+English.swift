extension HoldTexts {
    /// In English: holds.
    static let english = #"""
        receipt.hold.placed = {amount} set aside for {subject} until {until}
        receipt.hold.captured = {amount} used of what was set aside for {subject}
        receipt.hold.rest_released = {amount} not used for {subject}, free again
        receipt.hold.rest_kept = {amount} still set aside for {subject}
        receipt.hold.released = {amount} no longer set aside for {subject}
        receipt.hold.timed_out = {amount} no longer set aside for {subject}: its time is over
        refusal_title.points_on_hold = Points set aside
        refusal.points_on_hold = {needed} {needed|one=is|other=are} needed, {held} can be used; {reserved} {reserved|one=is|other=are} set aside. Take less, or release what is set aside first.
        refusal_title.asset_not_usable = Cannot be used
        refusal.asset_not_usable = {asset}: this is only collected and can neither be used nor given away. Choose something else.
        refusal_title.points_pending = Points not available yet
        refusal.points_pending = {needed} {needed|one=is|other=are} needed, {held} can be used now. There is enough from {day} on. Take less, or wait until then.
        refusal_title.task_unknown = Task unknown
        refusal.task_unknown = There is no such task at this hotel. Choose one from the list.
        refusal_title.task_done = Done already
        refusal.task_done = This task is done. There is nothing to do.
        refusal_title.task_not_done = Not done
        refusal.task_not_done = This task is still to be done, so it cannot be opened again.
        refusal_title.task_over = Task is over
        refusal.task_over = What this task was for was taken back, or its last day is over. There is nothing to do.
        refusal_title.hold_unknown = Nothing set aside
        refusal.hold_unknown = This member has no such hold. Check its number.
        refusal_title.hold_ended = Hold has ended
        refusal.hold_ended = This hold was used or released before; that happens only once. There is nothing to do.
        refusal_title.hold_timed_out = Time of the hold is over
        refusal.hold_timed_out = The time of this hold is over, and what was set aside is free again. Set it aside anew.
        refusal_title.hold_not_due = Hold still running
        refusal.hold_not_due = The time of this hold is not over. Release it by hand, or wait.
        refusal_title.hold_amount_not_positive = No amount
        refusal.hold_amount_not_positive = At least 1 must be set aside or used. Enter how much.
        refusal_title.hold_too_small = Not so much set aside
        refusal.hold_too_small = {left} {left|one=is|other=are} set aside, {amount} {amount|one=is|other=are} to be used. Use less, or take the rest from the balance.
        refusal_title.hold_end_out_of_bounds = End not possible
        refusal.hold_end_out_of_bounds = A hold ends later than now and within {days} {days|one=day|other=days}. Choose another end.
        refusal_title.holds_open = Points set aside
        refusal.holds_open = Points of this member are set aside. Use or release them first.
        operation.task.mark = Task marked
        operation.points.hold = Points set aside
        operation.hold.capture = Use of points set aside
        operation.hold.release = Points no longer set aside
        operation.hold.time_out = Time of a hold over
        rule.hold = Points set aside
        """#
}
