import LoyaltyRules
import LoyaltyService

/// What was chosen in the form of an offer: one by a radio button, several by boxes.
enum ChoiceForm {
    static func options(of offer: Int64, _ view: MemberView, _ form: Form) -> [String] {
        guard let choice = view.choices.first(where: { $0.row.id == offer }) else {
            return form["option"].isEmpty ? [] : [form["option"]]
        }
        if choice.terms.pick == 1 { return form["option"].isEmpty ? [] : [form["option"]] }
        return choice.terms.options.map(\.id).filter { form.isTicked("option_" + $0) }
    }
}
