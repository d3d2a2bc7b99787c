/// Sentences about members' profiles, and the names of the preferences that every chain begins with.
enum ProfileTexts {}
