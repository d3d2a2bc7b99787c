/// The words in which conditions of rules, counters, milestones, rewards and prices are told.
enum ConditionTexts {}
