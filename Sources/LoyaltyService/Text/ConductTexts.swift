/// Sentences about conduct and its sanctions.
enum ConductTexts {}
