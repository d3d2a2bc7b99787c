/// What members are told before their points end, in three languages; part of `ServiceTexts`.
enum ReminderTexts {}
