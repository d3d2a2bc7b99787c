/// What the service says of benefits at the hotel, of cards, and of what trade costs, in three languages; part of
/// `ServiceTexts`.
enum BenefitTexts {}
