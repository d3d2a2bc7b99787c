/// A stay or bill about to be corrected or cancelled.
struct FolioSummary: Sendable {
    let id: String
    /// What it is, such as 住宿 or 中餐厅消费.
    let title: String
    /// Reservation or bill number.
    let number: String
    /// Days, such as 2026-11-18 – 2026-11-20.
    let days: String
    let property: String
    /// With currency, already formatted.
    let amount: String
    /// Points it gave, with sign.
    let points: String
}
