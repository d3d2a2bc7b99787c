extension ListTexts {
    /// In English: lists of members.
    static let english = #"""
        operation.view.save = View saved
        operation.view.delete = View removed
        operation.list_file.order = File of members ordered
        operation.list_file.fetch = File of members fetched
        operation.bulk.order = Points for a list ordered
        list.status_active = active
        list.status_closed = ended
        list.status_merged = merged
        list.column_card = Card
        list.column_name = Name
        list.column_mobile = Mobile
        list.column_email = E-mail
        list.column_tier = Tier
        list.column_status = Status
        list.column_property = Home hotel
        list.column_joined = Joined
        list.column_channel = Joined by
        list.column_points = Points
        list.column_last_stay = Last stay
        list.file_title = Members
        list.file_mark = About this file
        list.file_marks = File no. {0} · made by {1} on {2} · view: {3} · conditions: {4} · fetched by {5} on {6}
        input.filter_number = Write a whole number from {least} to {most}.
        input.filter_reversed = This must not be less than where it begins.
        input.filter_word = Small and capital letters, digits, full stop, hyphen and underscore only, at most 40.
        refusal_title.list_unknown = Not there
        refusal.list_unknown = There is no such view, file or list, or its days are over. Choose one from the list.
        refusal_title.list_unfinished = Not finished
        refusal.list_unfinished = This file is still being made. Wait until it is done, or go on with it.
        refusal_title.list_of_others = Somebody else's
        refusal.list_of_others = This belongs to somebody else. Save a view of your own, or ask its owner.
        """#
}
