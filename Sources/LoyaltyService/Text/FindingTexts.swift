/// What is wrong with a program that can be read, or may not be meant, and what to do.
enum FindingTexts {}
