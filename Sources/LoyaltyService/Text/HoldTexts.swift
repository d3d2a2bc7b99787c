/// What the service says of points that are set aside, in three languages; part of `ServiceTexts`.
enum HoldTexts {}
