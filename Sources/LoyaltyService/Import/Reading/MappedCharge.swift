/// How one charge of a stay is made: net amount with tax and service beside it, or a gross amount split.
struct MappedCharge: Sendable {
    private enum Part: Sendable {
        case none
        case amount(MappedAmount)
        /// The share, in millionths, that the gross amount includes.
        case included(Int64)
    }

    private static let million: Int64 = 1_000_000

    private let field: String
    private let category: String
    private let base: MappedAmount
    private let isGross: Bool
    private let tax: Part
    private let service: Part

    init(_ place: Int, _ node: MappingNode, _ columns: inout MappingColumns) throws(MappingProblem) {
        let keys = try node.fields([
            "category", "net", "gross", "tax", "service", "includes_tax", "includes_service",
        ])
        guard let name = keys["category"] else { throw node.problem("needs a category, such as room") }
        category = try name.text()
        guard !category.isEmpty, category.utf8.count <= 64,
            category.utf8.allSatisfy({ (97...122).contains($0) || (48...57).contains($0) || $0 == 95 })
        else { throw name.problem("must be made of small letters, digits and _, as in the program document") }
        field = "charges[\(place)]"
        switch (keys["net"], keys["gross"]) {
        case (let net?, nil): (base, isGross) = (try MappedAmount("\(field).net", net, &columns), false)
        case (nil, let gross?): (base, isGross) = (try MappedAmount("\(field).gross", gross, &columns), true)
        default: throw node.problem("needs either net or gross")
        }
        tax = try Self.part("tax", keys, field, &columns)
        service = try Self.part("service", keys, field, &columns)
        if isGross, case .none = tax, case .none = service {
            throw node.problem("says gross, but not which tax or service is in it; add one, or say net")
        }
    }

    private static func part(
        _ name: String, _ keys: [String: MappingNode], _ field: String, _ columns: inout MappingColumns
    ) throws(MappingProblem) -> Part {
        if let included = keys["includes_\(name)"] {
            if keys["net"] != nil { throw included.problem("says something only beside gross") }
            if let amount = keys[name] { throw amount.problem("cannot stand beside includes_\(name)") }
            return .included(try included.percent())
        }
        guard let amount = keys[name] else { return .none }
        return .amount(try MappedAmount("\(field).\(name)", amount, &columns))
    }

    /// The charge of this row. Net, service and tax of a gross amount always add up to it: tax is taken off
    /// first (it lies on net and service together), then service, each rounded to the minor unit.
    func read(_ cells: RowCells, _ setting: MappedAmount.Setting) throws(ImportRowFault) -> CanonicalCharge {
        var rest = try base.read(cells, setting)
        let taxMinor = try take(tax, from: &rest, cells, setting)
        let serviceMinor = try take(service, from: &rest, cells, setting)
        return CanonicalCharge(
            category: category, netMinor: rest, taxMinor: taxMinor, serviceMinor: serviceMinor)
    }

    private func take(
        _ part: Part, from rest: inout Int64, _ cells: RowCells, _ setting: MappedAmount.Setting
    ) throws(ImportRowFault) -> Int64 {
        switch part {
        case .none: return 0
        case .amount(let amount):
            let value = try amount.read(cells, setting)
            if isGross { rest -= value }
            return value
        case .included(let share):
            let without = Self.rounded(rest, times: Self.million, over: Self.million + share)
            defer { rest = without }
            return rest - without
        }
    }

    /// A fraction of an amount, ties rounded away from zero; the amount's limit keeps it within 64 bits.
    private static func rounded(_ amount: Int64, times: Int64, over: Int64) -> Int64 {
        let product = amount.magnitude.multipliedFullWidth(by: times.magnitude)
        let (quotient, remainder) = over.magnitude.dividingFullWidth(product)
        let value = Int64(quotient + (remainder >= over.magnitude - remainder ? 1 : 0))
        return amount < 0 ? -value : value
    }
}
