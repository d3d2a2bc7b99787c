/// The name a caller gives a request, so that telling it twice does it once. Belongs to one caller and
/// one operation; kept for ever.
public struct IdempotencyKey: Sendable, Hashable {
    /// The longest key, in bytes.
    public static let longest = 255

    /// Caller and operation, for example `client:7 stay.record`.
    let scope: String
    let key: String

    init(actor: Actor, operation: String, key: String) {
        scope = actor.id + " " + operation
        self.key = key
    }
}
