import HTTPTypes
import Hummingbird
import LoyaltyRules
import LoyaltyService

/// Enrolling a member at the desk.
struct EnrolHandlers: Sendable {
    let site: Site
    /// The version of the consent texts on the page.
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
        let lines = try await duplicates(self.values(context.form), room)
        return HTMLResponse.page(EnrolPage.duplicates(lines, try await room.frame(.enrol)))
    }

    /// `POST /console/enrolment`
    func submit(_ request: Request, _ context: AppContext) async throws -> Response {
        let room = try ConsoleRoom(site, request, context)
        try room.demand(.enrolMember)
        let values = values(context.form)
        let program = try await room.program()
        do {
            let enrolment = try enrolment(values, program)
            let performed = try await site.desk.perform(
                EnrolMember(enrolment), by: room.actor, key: context.form["key"])
            try await room.leave(
                .success, room.t("enrol.done", CardNumber.grouped(performed.answer.cardNumber)))
            return HTMLResponse.seeOther(SitePath.member("\(performed.answer.member)"))
        } catch {
            guard let problems = room.problems(error, program: program) else { throw error }
            let found = try await duplicates(values, room)
            return try await page(
                room, values, problems: problems, duplicates: found, key: context.form["key"],
                status: .unprocessableContent)
        }
    }

    private func enrolment(_ values: EnrolPage.Values, _ program: Program) throws -> Enrolment {
        let log = InputLog()
        let name = MemberName.clean(values.name)
        if name == nil { log.add("name", values.name.isEmpty ? "required" : "malformed_name") }
        let mobile = values.mobile.isEmpty ? nil : MobileNumber(values.mobile)
        if !values.mobile.isEmpty && mobile == nil { log.add("mobile", "malformed_mobile") }
        let email = values.email.isEmpty ? nil : EmailAddress(values.email)
        if !values.email.isEmpty && email == nil { log.add("email", "malformed_email") }
        if values.mobile.isEmpty && values.email.isEmpty { log.add("mobile", "contact_required") }
        if values.property.isEmpty { log.add("property", "required") }
        let birthday = MonthDay(values.birthday)
        if !values.birthday.isEmpty && birthday == nil { log.add("birthday", "malformed_month_day") }
        let referrer = MemberReference(typed: values.referrer)
        if !values.referrer.isEmpty && referrer == nil { log.add("referrer", "malformed_reference") }
        try log.finish()
        var consents: Set<ConsentPurpose> = []
        if values.agreement { consents.insert(.agreement) }
        if values.marketingMobile { consents.insert(.marketingMobile) }
        if values.marketingEmail { consents.insert(.marketingEmail) }
        return Enrolment(
            name: name ?? "", mobile: mobile, email: email, language: values.language, channel: "desk",
            property: values.property, joinedOn: site.today(at: values.property, program: program),
            consents: consents, textVersion: Self.textVersion, birthday: birthday, referredBy: referrer)
    }

    private func values(_ form: Form) -> EnrolPage.Values {
        EnrolPage.Values(
            name: form["name"], mobile: form["mobile"], email: form["email"],
            language: Language(rawValue: form["language"]) ?? .simplifiedChinese, property: form["property"],
            agreement: form.isTicked("agreement"), marketingMobile: form.isTicked("marketing_mobile"),
            marketingEmail: form.isTicked("marketing_email"), birthday: form["birthday"],
            referrer: form["referrer"])
    }

    private func duplicates(_ values: EnrolPage.Values, _ room: ConsoleRoom) async throws -> [MemberLine] {
        guard room.can(.readMember) else { return [] }
        let presenter = Presenter(language: room.context.language, program: try await room.program())
        let found = try await site.reading.duplicates(
            name: values.name, mobile: MobileNumber(values.mobile), email: EmailAddress(values.email),
            birthday: MonthDay(values.birthday), limit: 5, by: room.actor)
        return found.map(presenter.line)
    }

    private func properties(_ room: ConsoleRoom) async throws -> [Choice] {
        try await room.program().properties.filter { room.actor.covers($0.id) }.map {
            Choice(value: $0.id, label: $0.name.text(in: room.context.language))
        }
    }

    private func page(
        _ room: ConsoleRoom, _ values: EnrolPage.Values, problems: FormProblems = .none,
        duplicates: [MemberLine] = [], key: String? = nil, status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let model = EnrolPage.Model(
            values: values, properties: try await properties(room), duplicates: duplicates,
            problems: problems,
            key: key ?? Secret.token())
        return HTMLResponse.page(EnrolPage.render(model, try await room.frame(.enrol)), status: status)
    }
}
