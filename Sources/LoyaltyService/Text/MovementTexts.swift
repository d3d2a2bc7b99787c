/// What the service says of points that are owed, reinstated, pooled or exchanged, in three languages; part of
/// `ServiceTexts`.
enum MovementTexts {}
