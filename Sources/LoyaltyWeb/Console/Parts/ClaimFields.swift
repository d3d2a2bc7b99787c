import LoyaltyRules

/// The fields of a claim; the same at the desk and in the portal.
enum ClaimFields {
    static func html(_ values: ClaimForm, places: [Choice], problems: FormProblems, _ t: Texts) -> HTML {
        """
        \(SelectField(
            name: "place", label: t("claims.place"), choices: places, value: values.place, placeholder: t("form.choose"),
            required: true, problem: problems.fields["place"]
        ).html)\
        \(TextField(
            name: "number", label: t("claims.number"), value: values.number, hint: t("claims.number_hint"), required: true,
            problem: problems.fields["number"], attributes: "maxlength=\"64\" autocomplete=\"off\""
        ).html)\
        <div class="field-pair">\(TextField(
            name: "day", label: t("claims.day"), value: values.day, type: "date", hint: t("claims.day_hint"), required: true,
            problem: problems.fields["day"]
        ).html)\
        \(TextField(
            name: "nights", label: t("claims.nights"), value: values.nights, optional: t("claims.nights_hint"),
            problem: problems.fields["nights"], attributes: "inputmode=\"numeric\" maxlength=\"4\" autocomplete=\"off\""
        ).html)</div>\
        \(TextField(
            name: "amount", label: t("claims.amount"), value: values.amount, optional: t("form.optional"),
            problem: problems.fields["amount"], attributes: "inputmode=\"decimal\" maxlength=\"20\" autocomplete=\"off\""
        ).html)\
        \(TextField(
            name: "note", label: t("claims.note"), value: values.note, optional: t("form.optional"),
            problem: problems.fields["note"], attributes: "maxlength=\"1000\" autocomplete=\"off\""
        ).html)\
        \(TextField(
            name: "photo", label: t("claims.photo"), value: "", type: "file", hint: t("claims.photo_hint"),
            optional: t("form.optional"), problem: problems.fields["photo"],
            attributes: "accept=\"image/jpeg,image/png\" data-photo=\"1600\""
        ).html)
        """
    }
}
