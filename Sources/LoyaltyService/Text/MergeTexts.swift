/// Sentences about accounts of one person that were merged.
enum MergeTexts {}
