import LoyaltyRules

/// One thing that a simulation does at the desk. Members, folios and operations are told by the simulation's
/// own numbers, so that a step means the same on every database.
enum SimulatedStep: Sendable, Hashable {
    case record(member: Int, folio: Folio)
    case correct(folio: Int, lines: [FolioLine])
    case cancel(folio: Int)
    case adjust(member: Int, asset: String, amount: Int64, property: String)
    case redeem(member: Int, reward: String, count: Int, property: String)
    case hold(member: Int, asset: String, amount: Int64, property: String, until: Instant)
    /// Uses so much of a hold; nil for all of it.
    case capture(hold: Int, amount: Int64?, keepsRest: Bool)
    case release(hold: Int)
    case transfer(from: Int, to: Int, asset: String, amount: Int64)
    case buy(member: Int, asset: String, money: Int64, property: String)
    case convert(member: Int, asset: String, amount: Int64, into: String)
    case joinPool(head: Int, joiner: Int)
    case leavePool(member: Int)
    /// Moves points to another member of the same family pool.
    case pool(from: Int, to: Int, asset: String, amount: Int64)
    /// Gives back so much of what an entry took out because it had ended; nil for all of it.
    case reinstate(member: Int, sequence: Int64, amount: Int64?)
    case reverseEntry(member: Int, sequence: Int64)
    case reverseOperation(member: Int, operation: Int)
    case expire(member: Int, day: CalendarDay)
    case expireAll
    case close(member: Int)
    case rate(Currency, day: CalendarDay, millionths: Int64)
    case publish(document: String, from: CalendarDay)
    /// Tessera is closed and opened again on the same database.
    case reopen
    /// Somebody tells something while the clock lies so many hours before the first day.
    case clockBehind(hours: Int)

    /// A number that no member, folio or operation has.
    static let unknown = -1
}

extension SimulatedStep: CustomStringConvertible {
    /// The step in a line, for the words of a difference.
    var description: String {
        switch self {
        case .record(let member, let folio): "record \(folio.kind) for member \(member): \(Self.words(folio))"
        case .correct(let folio, let lines): "correct folio \(folio) to \(Self.words(lines))"
        case .cancel(let folio): "cancel folio \(folio)"
        case .adjust(let member, let asset, let amount, let property):
            "adjust member \(member) by \(amount) \(asset) at \(property.isEmpty ? "no hotel" : property)"
        case .redeem(let member, let reward, let count, let property):
            "redeem \(count) \(reward) for member \(member) at \(property)"
        case .hold(let member, let asset, let amount, let property, let until):
            "hold \(amount) \(asset) of member \(member) at \(property.isEmpty ? "no hotel" : property) until \(until.milliseconds)"
        case .capture(let hold, let amount, let keepsRest):
            "use \(amount.map(String.init) ?? "all") of hold \(hold)" + (keepsRest ? ", keeping the rest" : "")
        case .release(let hold): "release hold \(hold)"
        case .transfer(let giver, let receiver, let asset, let amount):
            "transfer \(amount) \(asset) from member \(giver) to member \(receiver)"
        case .buy(let member, let asset, let money, let property):
            "sell \(asset) for \(money) to member \(member) at \(property)"
        case .convert(let member, let asset, let amount, let into):
            "convert \(amount) \(asset) of member \(member) into \(into)"
        case .joinPool(let head, let joiner): "take member \(joiner) into the family pool of member \(head)"
        case .leavePool(let member): "take member \(member) out of the family pool"
        case .pool(let giver, let receiver, let asset, let amount):
            "move \(amount) \(asset) from member \(giver) to member \(receiver) in the family pool"
        case .reinstate(let member, let sequence, let amount):
            "give back \(amount.map(String.init) ?? "all") of what ended with entry \(sequence) of member \(member)"
        case .reverseEntry(let member, let sequence): "reverse entry \(sequence) of member \(member)"
        case .reverseOperation(let member, let operation):
            "reverse operation \(operation) of member \(member)"
        case .expire(let member, let day): "expire points of member \(member) on \(day)"
        case .expireAll: "expire points of all"
        case .close(let member): "close member \(member)"
        case .rate(let currency, let day, let millionths):
            "rate of \(currency.code) on \(day) is \(millionths)"
        case .publish(let document, let from): "publish \(document.utf8.count) bytes from \(from)"
        case .reopen: "close and open again"
        case .clockBehind(let hours): "tell something \(hours) hours before the first day"
        }
    }

    private static func words(_ folio: Folio) -> String {
        let place = folio.property + (folio.outlet.map { "/" + $0 } ?? "")
        return "\(place) \(folio.number), \(folio.arrival) to \(folio.departure), \(folio.currency.code) "
            + words(folio.lines)
    }

    private static func words(_ lines: [FolioLine]) -> String {
        lines.map { "\($0.category) \($0.net)" }.joined(separator: " + ")
    }
}
