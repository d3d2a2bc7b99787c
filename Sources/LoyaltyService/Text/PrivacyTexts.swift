/// Sentences about personal data.
enum PrivacyTexts {}
