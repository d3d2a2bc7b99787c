import HTTPTypes
import Hummingbird
import LoyaltyRules
import LoyaltyService

/// The one place that says which failure is which HTTP answer.
enum ErrorResponses {
    /// The status of a refusal.
    static func status(_ code: RefusalCode) -> HTTPResponse.Status {
        switch code {
        case .permissionDenied, .propertyOutOfScope, .tierRunAllHotels, .jobAllHotels, .settlementAllHotels, .ownAccount, .listOfOthers: .forbidden
        case .memberUnknown, .folioUnknown, .entryUnknown, .importUnknown, .userUnknown, .clientUnknown,
            .offerUnknown, .holdUnknown, .taskUnknown, .joinCodeUnknown, .applicationUnknown, .privacyRequestUnknown, .claimUnknown, .conductCaseUnknown, .outsideKeyUnknown, .cardUnknown, .cardBatchUnknown, .listUnknown, .versionUnknown, .draftUnknown, .tierRunUnknown, .tierRunMemberUnknown, .jobUnknown, .settlementEmpty:
            .notFound
        case .eventDuplicate, .choiceMade, .choiceTooLate, .offerStillOpen, .stayDuplicate, .billDuplicate, .mobileTaken, .emailTaken, .loginTaken, .entryAlreadyReversed,
            .folioCancelled, .importAlreadyReversed, .replayRunning, .jobRunning, .tierRunClosed, .programUnchanged, .memberMerged, .memberClosed, .draftChanged,
            .draftClosed, .holdEnded, .holdTimedOut, .holdNotDue, .holdsOpen, .claimExists, .memberSuspended, .contactChanged, .conductCaseDecided, .conductNotProposed, .conductNotDecided, .conductAppealLate, .conductNotAppealed, .conductNotDue, .claimDecided, .claimProposed, .claimNotProposed, .cardFrozen, .cardReplaced, .cardClosed, .cardEnded, .cardStepImpossible, .cardKindHeld,
            .cardNumberNotFree, .cardBatchUnfinished, .listUnfinished, .cardNumbersElsewhere, .taskDone, .taskNotDone, .taskOver,
            .joinCodeClosed, .applicationRunning, .applicationDecided, .joinNeedsReview,
            .memberErased, .memberRestricted, .healthConsentMissing, .identityConsentMissing, .documentTaken, .outsideKeyTaken, .managerNotForTier, .consentGivenAlready, .consentNotGiven, .privacyRequestRunning, .privacyRequestDecided, .closingNotDue,
            .privacyRequestIsErasure, .privacyLimitUnchanged, .erasureBlocked, .draftNotApproved, .settlementClosed, .settlementDisputed, .settlementNotDisputed, .versionInEffect, .versionWithdrawn:
            .conflict
        case .pinPaused, .pinFrozen: .tooManyRequests
        default: .unprocessableContent
        }
    }

    /// What an error comes to: status, stable code, and whether the very same request may succeed later.
    static func outcome(_ error: any Error) -> (status: HTTPResponse.Status, code: String, isRetryable: Bool) {
        switch error {
        case let refusal as Refusal: (status(refusal.code), refusal.code.rawValue, false)
        case let input as InvalidInput: (status(input), "invalid_input", false)
        case is ProgramProblems: (.unprocessableContent, "program_problems", false)
        case ServiceFault.clockBehind: (.serviceUnavailable, "clock_behind", true)
        case let error as any HTTPResponseError: (error.status, code(error.status), false)
        default:
            FaultKind.of(error) == .unavailable
                ? (.serviceUnavailable, "unavailable", true) : (.internalServerError, "internal_error", true)
        }
    }

    private static func status(_ input: InvalidInput) -> HTTPResponse.Status {
        if input.problems.contains(where: { $0.key == "body_too_large" }) { return .contentTooLarge }
        return .badRequest
    }

    private static func code(_ status: HTTPResponse.Status) -> String {
        switch status {
        case .unauthorized: "unauthorized"
        case .notFound: "not_found"
        case .methodNotAllowed: "method_not_allowed"
        case .tooManyRequests: "too_many_requests"
        default: "invalid_request"
        }
    }
}
