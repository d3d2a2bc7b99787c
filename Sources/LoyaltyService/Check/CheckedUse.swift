/// A recorded use of a lot, as a check reads it.
struct CheckedUse {
    let sequence: Int64
    let lot: Int64
    let amount: Int64
}
