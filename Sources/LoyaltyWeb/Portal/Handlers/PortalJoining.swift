import HTTPTypes
import Hummingbird
import LoyaltyRules
import LoyaltyService

/// Joining by oneself, with or without the code of a QR picture.
struct PortalJoining: Sendable {
    let site: Site
    /// The version of the texts on the page, while no privacy policy is published.
    private static let textVersion = "2026-11"

    /// `GET /portal/join`
    func form(_ request: Request, _ context: AppContext) async throws -> Response {
        let code = String(Query.value("code", of: request).prefix(40))
        let friend = String(Query.value("friend", of: request).prefix(60))
        return try await page(request, context, code: code, friend: friend, form: Form())
    }

    /// `POST /portal/join`
    func submit(_ request: Request, _ context: AppContext) async throws -> Response {
        try SameOrigin.demand(request)
        let form = try await Form.read(request)
        let code = String(form["code"].prefix(40))
        let row = code.isEmpty ? nil : try await site.reading.joinCode(code)
        let friend = String(form["friend"].prefix(60))
        let referrer = ReferralLink(site.desk.keyring).member(of: friend)
        let program = try await site.reading.program()?.program
        do {
            var consents: Set<ConsentPurpose> = []
            if form.isTicked("agreement") { consents.insert(.agreement) }
            if form.isTicked("marketing") { consents.insert(.marketingMobile) }
            let property = row?.property ?? String(form["property"].prefix(40))
            var enrolment = try JoinForm(form).enrolment(
                channel: row?.channel ?? (referrer == nil ? .website : .referral), property: property, on: site.today(at: property, program: program),
                language: context.language, consents: consents, textVersion: try await site.agreed(standard: Self.textVersion))
            enrolment.joinCode = code.isEmpty ? nil : code
            if let referrer { enrolment.referredBy = .id(referrer) }
            let outcome = try await PortalJoin(site.desk).join(
                enrolment, address: context.address, key: String(form["key"].prefix(64)))
            if case .wait(let seconds) = outcome {
                let t = Texts(WebTexts.catalogue, context.language)
                return try await page(
                    request, context, code: code, friend: friend, form: form, problems: FormProblems(general: [t("sign_in.wait", String(seconds))]),
                    status: .tooManyRequests)
            }
        } catch {
            guard let problems = problems(error, context.language, program) else { throw error }
            return try await page(
                request, context, code: code, friend: friend, form: form, problems: problems, status: .unprocessableContent)
        }
        try await DeliverMessages(site.desk).run()
        return HTMLResponse.page(PortalJoinPage.done(frame(request, context)))
    }

    private func problems(_ error: any Error, _ language: Language, _ program: Program?) -> FormProblems? {
        let texts = Texts(ServiceTexts.catalogue, language)
        switch error {
        case let refusal as Refusal: return FormProblems(general: [RefusalText.sentence(refusal, texts, program: program)])
        case let input as InvalidInput:
            let fields = input.problems.map { ($0.field, texts.text("input." + $0.key, $0.values)) }
            return FormProblems(fields: Dictionary(fields) { first, _ in first })
        default: return nil
        }
    }

    private func page(
        _ request: Request, _ context: AppContext, code: String, friend: String, form: Form, problems: FormProblems = .none,
        status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        guard let program = try await site.reading.program()?.program else { throw Refusal(.noProgramInForce) }
        let row = code.isEmpty ? nil : try await site.reading.joinCode(code)
        let words = JoiningWords(context.language)
        let isInvited = ReferralLink(site.desk.keyring).member(of: friend) != nil
        let policy = try await site.reading.joinPolicy(row?.channel ?? (isInvited ? .referral : .website)).onOwnPhone
        var problems = problems
        if !code.isEmpty, row == nil, problems.isEmpty { problems.general = [words.service("refusal.join_code_closed")] }
        // What only staff know is not asked of guests, unless it is required.
        let offered = policy.required.union(policy.optional.intersection([.name, .mobile, .email, .birthday]))
        let model = PortalJoinPage.Model(
            fields: JoinField.allCases.filter(offered.contains).map {
                PortalJoinPage.Field(
                    field: $0, label: words.field($0), isRequired: policy.required.contains($0), value: form[$0.rawValue])
            },
            code: code, friend: isInvited ? friend : "", hotel: row.flatMap { program.property($0.property)?.name.text(in: context.language) },
            hotels: row == nil
                ? program.properties.map { Choice(value: $0.id, label: $0.name.text(in: context.language)) } : [],
            sources: words.sources, agreement: form.isTicked("agreement"), marketing: form.isTicked("marketing"),
            problems: problems, key: form["key"].isEmpty ? Secret.token() : form["key"])
        return HTMLResponse.page(PortalJoinPage.render(model, frame(request, context)), status: status)
    }

    private func frame(_ request: Request, _ context: AppContext) -> PortalFrame {
        PortalFrame(
            t: Texts(WebTexts.catalogue, context.language), assets: site.assets, csrf: "",
            path: Query.pathAndQuery(of: request), flash: nil, tab: .card, signedIn: false)
    }
}
