/// A list to choose from, with its label and what is wrong with it.
struct SelectField {
    let name: String
    let label: String
    let choices: [Choice]
    var value = ""
    /// The first, empty entry, if the reader must choose.
    var placeholder: String? = nil
    var required = false
    var problem: String? = nil
    /// Further attributes.
    var attributes: HTML = ""
    /// What tells it from a field of the same name in another form of the page; nil for its name.
    var id: String? = nil

    /// The field in a block of its own.
    var html: HTML {
        """
        <div class="field">\(FieldParts.label(id ?? name, label))\
        <select class="form-select\(HTML.when(problem != nil, " is-invalid"))" id="f-\(id ?? name)" name="\(name)"\
        \(HTML.when(required, " required"))\(FieldParts.description(id ?? name, hint: nil, problem: problem)) \
        \(attributes)>\
        \(HTML.with(placeholder) { "<option value=\"\">\($0)</option>" })\
        \(HTML.each(choices) { choice in
            """
            <option value="\(choice.value)"\(HTML.when(choice.value == value, " selected"))\
            \(HTML.with(choice.category) { " data-category=\"\($0)\"" })>\(choice.label)\
            </option>
            """
        })</select>\(FieldParts.notes(id ?? name, hint: nil, problem: problem))</div>
        """
    }
}
