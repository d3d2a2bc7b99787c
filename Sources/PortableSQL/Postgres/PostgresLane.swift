/// One writing connection and the order in which threads get to it.
final class PostgresLane: Sendable {
    let connection: PostgresConnection
    let turnstile = Turnstile()

    init(_ connection: PostgresConnection) { self.connection = connection }
}
