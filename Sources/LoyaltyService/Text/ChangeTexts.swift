/// What the service says of each difference between two versions of a program, in three languages; part of `ServiceTexts`.
enum ChangeTexts {}
