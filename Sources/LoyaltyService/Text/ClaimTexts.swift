/// Sentences about claims.
enum ClaimTexts {}
