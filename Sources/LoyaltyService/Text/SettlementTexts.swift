/// The sentences of settlement between hotels: refusals, and the names of tables and columns.
enum SettlementTexts {}
