/// Sentences about family pools.
enum PoolTexts {}
