/// An input with its label, its hint and what is wrong with it.
struct TextField {
    let name: String
    let label: String
    var value = ""
    var type = "text"
    /// Shown below the field.
    var hint: String? = nil
    /// The word beside the label of a field that may stay empty.
    var optional: String? = nil
    var required = false
    var problem: String? = nil
    /// Further attributes, such as `inputmode`.
    var attributes: HTML = ""
    /// What tells it from a field of the same name in another form of the page; nil for its name.
    var id: String? = nil

    /// The field in a block of its own.
    var html: HTML {
        """
        <div class="field">\(FieldParts.label(id ?? name, label, optional: optional))\
        <input class="form-control\(HTML.when(problem != nil, " is-invalid"))" id="f-\(id ?? name)" name="\(name)" \
        type="\(type)" value="\(value)"\(HTML.when(required, " required"))\
        \(FieldParts.description(id ?? name, hint: hint, problem: problem)) \(attributes)>\
        \(FieldParts.notes(id ?? name, hint: hint, problem: problem))</div>
        """
    }
}
