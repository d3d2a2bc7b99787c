/// A mapping file: which columns of an export make which field of a stay, and how both are written.
public struct ImportMapping: Sendable {
    /// The source's name, under which its external ids and guest keys are unique.
    public let source: String
    /// Whether a guest whom nothing identifies as a member is to be enrolled.
    public let enrolsUnknownGuests: Bool
    /// Whether the guest key is composed of columns: then it tells a plausible guest, not a known one, and
    /// every figure that rests on it must say so.
    public let guestKeyIsComposed: Bool
    /// The encoding in which the export is expected.
    public let encoding: ImportEncoding

    let form: ImportFileForm
    let columns: [MappedColumn]
    let stay: MappedStay

    /// Reads a mapping file; unknown settings are refused, with line and column.
    public init(yaml: String) throws(MappingProblem) {
        let root = try MappingNode(yaml: yaml)
        let keys = try root.fields(["source", "file", "enrol_unknown_guests"] + MappedStay.fields)
        guard let name = keys["source"] else {
            throw root.problem("needs a source: the name under which external ids are unique")
        }
        source = try name.text()
        guard (1...64).contains(source.utf8.count),
            source.utf8.allSatisfy({
                (97...122).contains($0) || (48...57).contains($0) || $0 == 45 || $0 == 95
            })
        else { throw name.problem("must be made of small letters, digits, - and _, at most 64") }
        if let file = keys["file"] { form = try ImportFileForm(file) } else { form = ImportFileForm() }
        encoding = form.encoding
        var columns = MappingColumns(hasHeader: form.hasHeader)
        stay = try MappedStay(root, keys, &columns)
        self.columns = columns.all
        guestKeyIsComposed = stay.guestKey?.isComposed ?? false
        enrolsUnknownGuests = try keys["enrol_unknown_guests"]?.flag() ?? false
    }
}
