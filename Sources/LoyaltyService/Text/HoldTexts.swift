/// What the service says of points that are set aside, or wait before they can be used, in three languages; part of `ServiceTexts`.
enum HoldTexts {}
