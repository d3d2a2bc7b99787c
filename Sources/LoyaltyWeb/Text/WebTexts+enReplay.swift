extension WebTexts {
    /// Of the policy laboratory, in English.
    static let replay_en = #"""
        replay.title = Policy laboratory
        replay.lead = Runs the recorded history through a draft and through what was in force. Nothing is changed, and nobody hears of it.
        replay.source = Which draft
        replay.from_draft = A kept draft
        replay.from_file = A file
        replay.from_text = Typed or pasted text
        replay.from_version = A published version
        replay.kept_draft = Kept draft
        replay.file = Program document as a file
        replay.file_hint = YAML or JSON in UTF-8, at most 1 MB. After a mend it has to be chosen again.
        replay.version_choice = Version {0}, from {1}
        replay.unsound = {0} {0|one=problem keeps|other=problems keep} this text from being tried. They are listed above with line and column.
        replay.rehearse = Rehearse
        replay.document = Program document
        replay.document_hint = The whole program document. It begins as the one in force: change what you want to try.
        replay.from = The draft counts from
        replay.from_hint = Empty: from the first published version on.
        replay.to = Last day
        replay.to_hint = Empty: today.
        replay.start = Run
        replay.recent = Latest runs
        replay.running = Running
        replay.done = Done
        replay.cancelled = Cancelled
        replay.failed = Failed
        replay.progress = {0} of {1} {1|one=member|other=members}
        replay.refresh = Refresh
        replay.cancel = Cancel
        replay.again = Another draft
        replay.period = {0} from {1}, in force beside it; last day {2}
        replay.nothing = The draft changes nothing for anybody.
        replay.limits = Limits over all members are not known to a replay, which goes through members one by one: {0}
        replay.workbook = Workbook (XLSX)
        replay.csv = CSV
        replay.chart = {0} issued by month
        replay.chart_used = {0} used by month
        replay.chart_expired = {0} expired by month
        replay.chart_owed = Owed to members at the end of each month ({0})
        replay.chart_cost = Cost of rewards by month ({0})
        replay.chart_most = Highest bar: {0}
        replay.in_force = In force
        replay.draft = Draft
        replay.stories = Examples with their receipts
        replay.fact = {0} of {1}, {2} points
        replay.story_facts = Facts that made the difference
        replay.no_facts = No single fact gives other points.
        replay.none = Nothing to show.
        """#
}
