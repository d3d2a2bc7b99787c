import Foundation
import LoyaltyRules

/// What the operations of joining have in common.
enum JoinPosting {
    /// Holds what a guest told against what the channel asks for (MEM-04, MEM-08).
    /// - Throws: `InvalidInput`, with every field that is wrong; `Refusal` `join_too_young`,
    ///   `identity_consent_missing`.
    static func check(_ enrolment: Enrolment, policy: JoinPolicy) throws {
        let policy = enrolment.joinCode == nil ? policy : policy.onOwnPhone
        let found = JoinReview.problems(
            told: enrolment.told, born: enrolment.born, on: enrolment.joinedOn, policy: policy)
        var problems: [InvalidInput.Problem] = []
        for problem in found {
            switch problem {
            case .missing(let field): problems.append(.init(field.rawValue, "required"))
            case .notAsked(let field): problems.append(.init(field.rawValue, "not_asked"))
            case .contactMissing: problems.append(.init(JoinField.mobile.rawValue, "contact_required"))
            case .dateInFuture: problems.append(.init(JoinField.birthDate.rawValue, "malformed_day"))
            case .tooYoung(let day):
                throw Refusal(.joinTooYoung, ["age": .integer(Int64(JoinReview.fullAge)), "day": .day(day)])
            }
        }
        if let number = enrolment.paperForm, !isFormNumber(number) {
            problems.append(.init(JoinField.paperForm.rawValue, "malformed_form_number"))
        }
        if let said = enrolment.birthday, let known = enrolment.birthDate, !known.description.hasSuffix(said.description) {
            problems.append(.init(JoinField.birthday.rawValue, "malformed_month_day"))
        }
        guard problems.isEmpty else { throw InvalidInput(problems) }
        guard !enrolment.lacksIdentityConsent else { throw Refusal(.identityConsentMissing) }
    }

    /// A number, and no words about somebody: 1 to 30 letters, digits, `-`.
    static func isFormNumber(_ text: String) -> Bool {
        (1...30).contains(text.utf8.count)
            && text.utf8.allSatisfy { (48...57).contains($0) || (65...90).contains($0) || (97...122).contains($0) || $0 == 45 }
    }

    /// An application that waits, at a hotel of whoever acts.
    /// - Throws: `Refusal` `application_unknown`, `application_decided`, `property_out_of_scope`.
    static func open(_ id: Int64, in context: OperationContext) throws -> (row: ApplicationRow, form: ApplicantForm) {
        guard let row = try ApplicationTable.one(id, keyring: context.keyring, in: context.tx) else {
            throw Refusal(.applicationUnknown)
        }
        context.property = row.property
        guard context.actor.covers(row.property) else {
            throw Refusal(.propertyOutOfScope, ["property": .property(row.property)])
        }
        guard row.state.isOpen, let form = row.form else { throw Refusal(.applicationDecided) }
        return (row, form)
    }

    /// Writes a message to somebody who is no member, or is one only now; where it goes is sealed with it.
    static func tell(
        _ name: String, _ form: ApplicantForm, _ values: [String: String], in context: OperationContext
    ) throws {
        guard context.sendsNotices, let contact = form.mobile ?? form.email else { return }
        let id = context.newID()
        let lines = [contact] + values.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
        let sealed = try context.keyring.sealForSystem(lines.joined(separator: "\n"), place: "outbox.\(id)")
        try OutboxTable.add(
            "message." + name, ["sealed": Data(sealed).base64EncodedString(), "language": form.language.rawValue], member: context.member, id: id,
            at: context.now, in: context.tx)
    }
}
