/// What the service says of tier runs and of notices about tiers, in three languages; part of `ServiceTexts`.
enum TierRunTexts {}
