/// A gift of a tier on a book: one asset of it, with the lot that it made.
struct BookTierGift: Sendable {
    let given: GivenTierGift
    let amount: AssetAmount
    let lot: Int64
}
