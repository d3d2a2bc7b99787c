/// Sentences about assets that are changed into others.
enum ConversionTexts {}
