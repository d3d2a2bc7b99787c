/// What members are told of a version of the program that is to come, in three languages; part of `ServiceTexts`.
enum AnnouncementTexts {}
