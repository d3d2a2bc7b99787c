/// Where in each row the columns stand that a mapping names.
struct ColumnPlaces {
    /// The field's place, from 0, for each slot of the mapping.
    let fieldOfSlot: [Int]
    /// How many fields each row must have.
    let width: Int

    /// Finds the columns in the header, or in the first row where the file has no header.
    init(_ first: CSVRow, _ mapping: ImportMapping) throws(ImportFileProblem) {
        width = first.fields.count
        let titles = first.fields.map { field in
            String(decoding: field, as: UTF8.self).trimmingSpaces()
        }
        var places: [Int] = []
        for column in mapping.columns {
            switch column.name {
            case .number(let number):
                guard number <= titles.count else {
                    throw ImportFileProblem(
                        .columnMissing, column: column.label,
                        "The mapping names column \(number), the file has \(titles.count); correct the "
                            + "number or the delimiter.")
                }
                places.append(number - 1)
            case .title(let title):
                let found = titles.indices.filter { titles[$0] == title }
                guard let place = found.first else {
                    throw ImportFileProblem(
                        .columnMissing, column: title,
                        "The file has no column “\(title)”, which the mapping names; correct the name or the "
                            + "delimiter. The header begins: \(Self.excerpt(titles)).")
                }
                guard found.count == 1 else {
                    throw ImportFileProblem(
                        .columnTwice, column: title,
                        "The file has \(found.count) columns “\(title)”; name the one you mean by its "
                            + "number, such as \(place + 1).")
                }
                places.append(place)
            }
        }
        fieldOfSlot = places
    }

    private static func excerpt(_ titles: [String]) -> String {
        titles.prefix(8).map { String($0.prefix(40)) }.joined(separator: ", ")
    }
}

extension String {
    fileprivate func trimmingSpaces() -> String {
        var text = self[...]
        while text.first == " " { text.removeFirst() }
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}
