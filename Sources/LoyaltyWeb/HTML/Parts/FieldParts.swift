/// What all fields of a form have in common; the field `name` has the element id `f-name`.
enum FieldParts {
    static func label(_ name: String, _ label: String, optional: String? = nil) -> HTML {
        """
        <label class="form-label" for="f-\(name)">\(label)\
        \(HTML.with(optional) { " <span class=\"form-label-description\">\($0)</span>" })</label>
        """
    }

    /// The attributes that tie the hint and the problem to the field.
    static func description(_ name: String, hint: String?, problem: String?) -> HTML {
        var ids: [String] = []
        if problem != nil { ids.append("f-\(name)-problem") }
        if hint != nil { ids.append("f-\(name)-hint") }
        guard !ids.isEmpty else { return .empty }
        let described: HTML = " aria-describedby=\"\(ids.joined(separator: " "))\""
        return "\(HTML.when(problem != nil, " aria-invalid=\"true\""))\(described)"
    }

    /// The problem and the hint below the field.
    static func notes(_ name: String, hint: String?, problem: String?) -> HTML {
        """
        \(HTML.with(problem) { "<div class=\"invalid-feedback\" id=\"f-\(name)-problem\">\($0)</div>" })\
        \(HTML.with(hint) { "<div class=\"form-hint\" id=\"f-\(name)-hint\">\($0)</div>" })
        """
    }
}
