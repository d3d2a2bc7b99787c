/// The sentences of the program engine: receipts of rules, milestones and prices.
enum ProgramTexts {}
