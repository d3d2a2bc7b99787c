import LoyaltyRules
import LoyaltyService

/// The keys of the words about cards.
enum CardWords {
    static func key(_ step: CardStep) -> String {
        switch step {
        case .issue: "cards.step_issue"
        case .lose: "cards.step_lose"
        case .find: "cards.step_find"
        case .replace: "cards.step_replace"
        case .renew: "cards.step_renew"
        case .close: "cards.step_close"
        }
    }

    /// How a card stands, as far as its use goes.
    static func key(_ use: CardUse) -> String {
        switch use {
        case .allowed: "cards.use_allowed"
        case .frozen: "cards.use_frozen"
        case .replaced: "cards.use_replaced"
        case .closed: "cards.use_closed"
        case .ended: "cards.use_ended"
        }
    }

    static func key(_ cause: CardCause) -> String {
        switch cause {
        case .joining: "cards.cause_joining"
        case .asked: "cards.cause_asked"
        case .lost: "cards.cause_lost"
        case .stolen: "cards.cause_stolen"
        case .damaged: "cards.cause_damaged"
        case .ended: "cards.cause_ended"
        case .found: "cards.cause_found"
        }
    }

    static func key(_ pin: CardView.PIN) -> String {
        switch pin {
        case .none: "cards.pin_none"
        case .set: "cards.pin_set"
        case .frozen: "cards.pin_frozen"
        }
    }

    static func key(_ step: CardBatchStep) -> String {
        switch step {
        case .made: "cards.batch_made"
        case .exported: "cards.batch_exported"
        case .offered: "cards.batch_offered"
        case .sent: "cards.batch_sent"
        case .received: "cards.batch_received"
        case .destroyed: "cards.batch_destroyed"
        }
    }

    static func key(_ state: CardNumberState) -> String {
        switch state {
        case .stock: "cards.state_stock"
        case .offered: "cards.state_offered"
        case .issued: "cards.state_issued"
        case .void: "cards.state_void"
        }
    }

    /// The name of a kind in a language.
    static func name(_ kind: CardKind, _ language: Language) -> String {
        switch language {
        case .english: kind.english
        case .simplifiedChinese: kind.simplifiedChinese
        case .traditionalChinese: kind.traditionalChinese
        }
    }
}
