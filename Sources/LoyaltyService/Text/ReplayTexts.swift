/// The sentences of replays: names of their tables, columns and figures.
enum ReplayTexts {}
