import HTTPTypes
import Hummingbird
import LoyaltyRules
import LoyaltyService

/// Enrolling a member at the desk.
struct EnrolHandlers: Sendable {
    let site: Site
    /// The version of the consent texts on the page, while no privacy policy is published.
    static let textVersion = "2026-11"

    /// `GET /console/enrolment`
    func form(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.enrolMember)
        var values = EnrolPage.Values()
        values.language = context.language
        values.property = try await properties(room).first?.value ?? ""
        return try await page(room, values)
    }

    /// `POST /console/enrolment/check`: who may be the same person already.
    func check(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.enrolMember)
        let found = try await duplicates(context.form, room)
        return HTMLResponse.page(
            EnrolPage.duplicates(
                found.lines, asks: found.isLikely, ticked: context.form.isTicked("different"), try await room.frame(.enrol)))
    }

    /// `POST /console/enrolment`: a member at once, or an application where the channel has a review.
    func submit(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.enrolMember)
        let form = context.form
        let program = try await room.program()
        let found = try await duplicates(form, room)
        do {
            let enrolment = try await enrolment(form, program)
            if found.isLikely, !form.isTicked("different") { throw InvalidInput("different", "different_person") }
            if try await site.reading.joinPolicy(channel(form)).needsReview {
                _ = try await site.desk.perform(ApplyForMembership(enrolment), by: room.actor, key: form["key"])
                try await room.leave(.success, room.t("joining.was_received"))
                return HTMLResponse.seeOther(SitePath.enrolment)
            }
            let answer = try await site.desk.perform(EnrolMember(enrolment), by: room.actor, key: form["key"]).answer
            try await room.leave(.success, room.t("enrol.done", CardNumber.grouped(answer.cardNumber)))
            return HTMLResponse.seeOther(SitePath.member("\(answer.member)"))
        } catch {
            guard let problems = room.problems(error, program: program) else { throw error }
            return try await page(
                room, values(form), problems: problems, duplicates: found, key: form["key"], status: .unprocessableContent)
        }
    }

    private func enrolment(_ form: Form, _ program: Program) async throws -> Enrolment {
        var consents: Set<ConsentPurpose> = []
        if form.isTicked("agreement") { consents.insert(.agreement) }
        if form.isTicked("marketing_mobile") { consents.insert(.marketingMobile) }
        if form.isTicked("marketing_email") { consents.insert(.marketingEmail) }
        if form.isTicked("identity") { consents.insert(.identity) }
        return try JoinForm(form).enrolment(
            channel: channel(form), property: form["property"],
            on: site.today(at: form["property"], program: program), language: values(form).language, consents: consents,
            textVersion: try await site.agreed(standard: Self.textVersion))
    }

    private func channel(_ form: Form) -> JoinChannel { JoinChannel(rawValue: form["channel"]) ?? .desk }

    private func values(_ form: Form) -> EnrolPage.Values {
        EnrolPage.Values(
            name: form["name"], mobile: form["mobile"], email: form["email"],
            language: Language(rawValue: form["language"]) ?? .simplifiedChinese, property: form["property"],
            agreement: form.isTicked("agreement"), marketingMobile: form.isTicked("marketing_mobile"),
            marketingEmail: form.isTicked("marketing_email"), birthday: form["birthday"],
            referrer: form["referred_by"], channel: form["channel"].isEmpty ? "desk" : form["channel"],
            paperForm: form["paper_form"], source: form["source"], birthDate: form["birth_date"],
            document: DocumentForm(form), identity: form.isTicked("identity"), different: form.isTicked("different"))
    }

    /// Who may be the guest, and whether one of them is so likely that a clerk must have looked.
    private typealias Found = (lines: [MemberLine], isLikely: Bool)

    private func duplicates(_ form: Form, _ room: ConsoleRoom) async throws -> Found {
        guard room.can(.readMember) else { return ([], false) }
        let presenter = Presenter(language: room.context.language, program: try await room.program())
        let birthday = MonthDay(form["birthday"]) ?? MonthDay(String(form["birth_date"].suffix(5)))
        let found = try await site.reading.duplicates(
            name: form["name"], mobile: MobileNumber(form["mobile"]), email: EmailAddress(form["email"]),
            birthday: birthday, document: DocumentForm(form).read, limit: 5, by: room.actor)
        return (found.map(presenter.line), found.contains { $0.verdict.level == .likely })
    }

    /// The field of the document is its number's, on this form.
    private static func named(_ told: FormProblems) -> FormProblems {
        var problems = told
        if let sentence = problems.fields.removeValue(forKey: JoinField.document.rawValue) { problems.fields["document_number"] = sentence }
        return problems
    }

    private func properties(_ room: ConsoleRoom) async throws -> [Choice] {
        try await room.program().properties.filter { room.actor.covers($0.id) }.map {
            Choice(value: $0.id, label: $0.name.text(in: room.context.language))
        }
    }

    private func page(
        _ room: ConsoleRoom, _ values: EnrolPage.Values, problems: FormProblems = .none,
        duplicates: Found = ([], false), key: String? = nil, status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let words = JoiningWords(room.context.language)
        let policy = try await site.reading.joinPolicy(JoinChannel(rawValue: values.channel) ?? .desk)
        let isRequired = policy.required.contains(.document)
        let document = DocumentFields.Model(
            form: values.document, kinds: DocumentWords(t: room.t).kinds, isAgreed: values.identity, isRequired: isRequired)
        var model = EnrolPage.Model(
            values: values, properties: try await properties(room), duplicates: duplicates.lines,
            asksDifferent: duplicates.isLikely, channels: words.channels, sources: words.sources,
            problems: Self.named(problems), key: key ?? Secret.token())
        if isRequired || policy.optional.contains(.document) || !values.document.number.isEmpty { model.document = document }
        return HTMLResponse.page(EnrolPage.render(model, try await room.frame(.enrol)), status: status)
    }
}
