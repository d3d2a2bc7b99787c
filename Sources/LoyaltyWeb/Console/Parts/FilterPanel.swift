import LoyaltyRules

/// The panel of conditions: a plain form whose address can be handed on.
enum FilterPanel {
    static func form(_ model: FilterFields, _ frame: ConsoleFrame) -> HTML {
        let t = frame.t
        return """
            <form class="card filter-panel" method="get" action="\(SitePath.members)"><div class="card-body">\
            \(Parts.problems(model.problems))<div class="field-pair">\
            \(choice("tier", t("found.tier"), model.tiers, model, t))\(choice("status", t("found.status"), model.states, model, t))\
            \(choice("property", t("found.property"), model.properties, model, t))\
            \(choice("channel", t("found.channel"), model.channels, model, t))</div>\
            \(group(t("found.person"), ["joined_from", "joined_to", "birth_month", "with", "without"], model, """
                \(day("joined_from", t("found.joined_from"), model))\(day("joined_to", t("found.joined_to"), model))\
                \(choice("birth_month", t("found.birth_month"), model.months, model, t))\
                \(choice("with", t("found.with"), model.consents, model, t))\
                \(choice("without", t("found.without"), model.consents, model, t))
                """))\
            \(group(t("found.points"), ["asset", "held_from", "held_to", "ends_within"], model, """
                \(choice("asset", t("found.asset"), model.assets, model, t))\
                \(number("held_from", t("found.held_from"), model))\(number("held_to", t("found.held_to"), model))\
                \(number("ends_within", t("found.ends_within"), model))
                """))\
            \(group(t("found.stays"), ["counter", "year_from", "year_to", "stayed_from", "stayed_to"], model, """
                \(choice("counter", t("found.counter"), model.counters, model, t))\
                \(number("year_from", t("found.year_from"), model))\(number("year_to", t("found.year_to"), model))\
                \(day("stayed_from", t("found.stayed_from"), model))\(day("stayed_to", t("found.stayed_to"), model))
                """))\
            \(group(t("found.next_tier"), ["near", "near_by"], model, """
                \(choice("near", t("found.near"), model.counters, model, t))\(number("near_by", t("found.near_by"), model))
                """))\
            <div class="form-buttons"><button class="btn btn-primary" type="submit" name="all" value="yes">\
            \(frame.icon("search")) \(t("found.submit"))</button>\
            <a class="btn" href="\(SitePath.members([("all", "yes")]))">\(t("found.clear"))</a></div></div></form>
            """
    }

    /// Conditions that few need; open where one of them is told.
    private static func group(_ title: String, _ names: [String], _ model: FilterFields, _ fields: HTML) -> HTML {
        let isTold = names.contains { !(model.values[$0] ?? "").isEmpty || model.problems.fields[$0] != nil }
        return """
            <details\(HTML.when(isTold, " open"))><summary>\(title)</summary><div class="field-pair">\(fields)</div></details>
            """
    }

    private static func choice(_ name: String, _ label: String, _ choices: [Choice], _ model: FilterFields, _ t: Texts) -> HTML {
        SelectField(
            name: name, label: label, choices: choices, value: model.values[name] ?? "", placeholder: t("found.any"),
            problem: model.problems.fields[name]
        ).html
    }

    private static func day(_ name: String, _ label: String, _ model: FilterFields) -> HTML {
        TextField(
            name: name, label: label, value: model.values[name] ?? "", type: "date", problem: model.problems.fields[name]
        ).html
    }

    private static func number(_ name: String, _ label: String, _ model: FilterFields) -> HTML {
        TextField(
            name: name, label: label, value: model.values[name] ?? "", problem: model.problems.fields[name],
            attributes: "inputmode=\"numeric\" maxlength=\"12\" autocomplete=\"off\""
        ).html
    }
}
