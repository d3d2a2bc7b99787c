/// The words in which conditions of rules, counters, milestones, rewards and prices are told, and what earning rules count.
enum ConditionTexts {}
