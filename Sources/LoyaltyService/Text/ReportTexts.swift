/// What checks and tests of documents say around their findings, and the words that findings are made of.
enum ReportTexts {}
