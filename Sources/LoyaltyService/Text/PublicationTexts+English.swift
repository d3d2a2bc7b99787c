extension PublicationTexts {
    /// In English.
    static let english = #"""
        operation.program.draft = Draft kept
        operation.program.discard = Draft discarded
        operation.program.submit = Draft handed in for approval
        operation.program.approve = Draft approved
        operation.program.schedule = Approved draft published
        operation.program.withdraw = Version withdrawn
        refusal_title.program_notice_too_short = Too early for the notice
        refusal.program_notice_too_short = This version can be in force from {day} at the earliest. The program in force promises {days} {days|one=day|other=days} of notice, and a day on which something was recorded keeps its version. Choose {day} or a later day.
        refusal_title.program_version_unknown = Version unknown
        refusal.program_version_unknown = There is no version with this number. Look it up in the history of the program.
        refusal_title.program_version_in_effect = Version already in effect
        refusal.program_version_in_effect = A version can be withdrawn before its first day only, and this one counts from {day}. Publish another version instead.
        refusal_title.program_version_withdrawn = Already withdrawn
        refusal.program_version_withdrawn = This version was withdrawn already. There is nothing to do.
        refusal_title.draft_unknown = Draft unknown
        refusal.draft_unknown = There is no such draft. Look it up in the list of drafts.
        refusal_title.draft_changed = Draft changed meanwhile
        refusal.draft_changed = Somebody has changed this draft: it is at revision {revision}, and you have seen revision {known}. Open it again and repeat what you want to change.
        refusal_title.draft_closed = Draft closed
        refusal.draft_closed = This draft was published or discarded and can no longer be changed. Begin a new one.
        refusal_title.draft_own_approval = Own draft
        refusal.draft_own_approval = You have written in this draft yourself. Ask a second person to read and approve it.
        refusal_title.draft_not_approved = Not approved
        refusal.draft_not_approved = The present text of this draft is not approved. Ask a second person to read and approve it; a change after the approval needs a new one.
        """#
}
