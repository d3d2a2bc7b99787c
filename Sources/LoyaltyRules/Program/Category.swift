/// A revenue category (消费类别): room, food and beverage, SPA … A charge of an unknown category is
/// never guessed: it is refused, or parked by an import (PTS-05, CFL-11).
public struct Category: Sendable, Hashable {
    public let id: String
    public let name: LocalName
}
