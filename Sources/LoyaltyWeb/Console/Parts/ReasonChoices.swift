import LoyaltyRules

/// The reasons a clerk can choose from; the value is kept with the operation and never changes.
enum ReasonChoices {
    /// The words of a reason from any of the lists; nil for a value that is in none.
    static func word(_ value: String, _ t: Texts) -> String? {
        (reinstatement(t) + adjustment(t) + reversal(t) + correction(t) + cancellation(t) + tier(t) + renewal(t) + merging(t) + parting(t)).first { $0.value == value }?.label
    }

    /// Why two accounts are one.
    static func merging(_ t: Texts) -> [Choice] {
        [
            Choice(value: "same_person", label: t("reason.same_person")),
            Choice(value: "joined_twice", label: t("reason.joined_twice")),
            Choice(value: "other", label: t("reason.other")),
        ]
    }

    /// Why two accounts that were merged are not one.
    static func parting(_ t: Texts) -> [Choice] {
        [
            Choice(value: "two_people", label: t("reason.two_people")),
            Choice(value: "wrong_account", label: t("reason.wrong_account")),
            Choice(value: "other", label: t("reason.other")),
        ]
    }

    /// Why a membership is renewed by hand.
    static func renewal(_ t: Texts) -> [Choice] {
        [
            Choice(value: "fee_paid", label: t("reason.fee_paid")),
            Choice(value: "key_guest", label: t("reason.key_guest")),
            Choice(value: "service_recovery", label: t("reason.service_recovery")),
            Choice(value: "other", label: t("reason.other")),
        ]
    }

    /// Why a tier is given by hand or on trial.
    static func tier(_ t: Texts) -> [Choice] {
        [
            Choice(value: "status_match", label: t("reason.status_match")),
            Choice(value: "key_guest", label: t("reason.key_guest")),
            Choice(value: "service_recovery", label: t("reason.service_recovery")),
            Choice(value: "other", label: t("reason.other")),
        ]
    }

    /// Why points are added or taken by hand.
    static func adjustment(_ t: Texts) -> [Choice] {
        [
            Choice(value: "missing_points", label: t("reason.missing_points")),
            Choice(value: "service_recovery", label: t("reason.service_recovery")),
            Choice(value: "goodwill", label: t("reason.goodwill")),
            Choice(value: "wrong_posting", label: t("reason.wrong_posting")),
            Choice(value: "other", label: t("reason.other")),
        ]
    }

    /// Why points that ended are given back.
    static func reinstatement(_ t: Texts) -> [Choice] {
        [
            Choice(value: "service_recovery", label: t("reason.service_recovery")),
            Choice(value: "key_guest", label: t("reason.key_guest")),
            Choice(value: "goodwill", label: t("reason.goodwill")),
            Choice(value: "other", label: t("reason.other")),
        ]
    }

    /// Why an operation is reversed.
    static func reversal(_ t: Texts) -> [Choice] {
        [
            Choice(value: "wrong_member", label: t("reason.wrong_member")),
            Choice(value: "wrong_amount", label: t("reason.wrong_amount")),
            Choice(value: "posted_twice", label: t("reason.posted_twice")),
            Choice(value: "guest_refunded", label: t("reason.guest_refunded")),
            Choice(value: "other", label: t("reason.other")),
        ]
    }

    /// Why the amounts of a stay or bill are corrected.
    static func correction(_ t: Texts) -> [Choice] {
        [
            Choice(value: "wrong_amount", label: t("reason.wrong_amount")),
            Choice(value: "wrong_category", label: t("reason.wrong_category")),
            Choice(value: "late_charge", label: t("reason.late_charge")),
            Choice(value: "guest_refunded", label: t("reason.guest_refunded")),
            Choice(value: "other", label: t("reason.other")),
        ]
    }

    /// Why a stay or bill is cancelled.
    static func cancellation(_ t: Texts) -> [Choice] {
        [
            Choice(value: "wrong_member", label: t("reason.wrong_member")),
            Choice(value: "posted_twice", label: t("reason.posted_twice")),
            Choice(value: "never_took_place", label: t("reason.never_took_place")),
            Choice(value: "guest_refunded", label: t("reason.guest_refunded")),
            Choice(value: "other", label: t("reason.other")),
        ]
    }
}
