/// What the service says of daily jobs, in three languages; part of `ServiceTexts`.
enum JobTexts {}
