/// Sentences about joining.
enum JoinTexts {}
