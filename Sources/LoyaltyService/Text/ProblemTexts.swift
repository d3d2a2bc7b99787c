/// What keeps a program document or a case file from being read, and what to write instead.
enum ProblemTexts {}
