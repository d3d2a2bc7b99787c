extension WebTexts {
    /// In English: daily jobs.
    static let jobs_en = #"""
        nav.jobs = Jobs
        jobs.title = Daily jobs
        jobs.lead = The server does these by itself, once for each business day, after {0} ({1}). What goes wrong is tried again.
        jobs.lead_off = This server begins none of them by itself (--no-daily).
        jobs.begin = Run now
        jobs.begin_this = Run now: {0}
        jobs.running = Running
        jobs.done = Done
        jobs.failed = Failed
        jobs.stopped = Interrupted
        jobs.begun = Last begun
        jobs.never = Not yet
        jobs.day = Business day
        jobs.took = Took
        jobs.took_less = Less than a second
        jobs.took_seconds = {0} {0|one=second|other=seconds}
        jobs.took_minutes = {0} {0|one=minute|other=minutes}
        jobs.count = Items done
        jobs.next = Next
        jobs.next_today = Today at {0}
        jobs.next_tomorrow = Tomorrow at {0}
        jobs.next_again = From {0} on
        jobs.next_never = By hand or by a command only
        jobs.waiting = The tier run for {0} waits for a decision.
        jobs.waiting_open = Look through it
        jobs.some_failed = A daily job went wrong.
        jobs.some_failed_open = See which
        jobs.expire = Points that end
        jobs.expire_text = Takes out what has ended before today.
        jobs.close_offers = Choices that are over
        jobs.close_offers_text = Ends choices whose deadline has passed, by the word of the program.
        jobs.occasions = Birthdays and anniversaries
        jobs.occasions_text = Gives what the program promises for the day; missed days are made up for.
        jobs.referrals = Referrals
        jobs.referrals_text = Tells members that a friend joined or consumed for the first time.
        jobs.tiers = Tier run
        jobs.tiers_text = Works out who goes up and who goes down. It waits for a decision unless the server may publish it.
        jobs.tier_warnings = Warnings before a tier ends
        jobs.tier_warnings_text = Tells members whose tier is about to end what would keep it, once for each term.
        jobs.reminders = Reminders before points end
        jobs.reminders_text = Tells members which of their points are about to end, each end once.
        jobs.program_notices = Notices of new rules
        jobs.program_notices_text = Tells members, once each, what a version of the program that is to come changes for them.
        jobs.signals = Signals
        jobs.signals_text = Opens cases about members who used points five times in a day, passed points round, or brought ten friends on one day.
        jobs.list_files = Files of members
        jobs.list_files_text = Finishes files of found members that were stopped, and removes those whose days are over.
        jobs.seal = Sealing the ledger
        jobs.seal_text = Verifies every operation and entry against the checkpoints, then signs a new one in the file beside the database.
        jobs.seal_open = Checkpoints of the ledger
        """#
}
