/// A box to tick, value `yes`, with its sentence.
struct CheckField {
    let name: String
    let label: String
    var checked = false
    var required = false
    var problem: String? = nil

    /// The box in a block of its own.
    var html: HTML {
        """
        <div class="field-check"><label class="form-check">\
        <input class="form-check-input\(HTML.when(problem != nil, " is-invalid"))" type="checkbox" id="f-\
        \(name)" \
        name="\(name)" value="yes"\(HTML.when(checked, " checked"))\(HTML.when(required, " required"))\
        \(FieldParts.description(name, hint: nil, problem: problem))>\
        <span class="form-check-label">\(label)</span></label>\
        \(FieldParts.notes(name, hint: nil, problem: problem))</div>
        """
    }
}
