/// The sentences about drafts and versions of the program.
enum PublicationTexts {}
