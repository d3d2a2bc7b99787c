/// Sentences about cards and PINs.
enum CardTexts {}
