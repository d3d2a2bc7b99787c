/// Sentences about finding members, files of them and points for whole lists.
enum ListTexts {}
