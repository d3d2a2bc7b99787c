/// Sentences of receipts that say exactly what was multiplied, what was missing and what changed, in three languages; part of
/// `ServiceTexts`.
enum ReceiptTexts {}
