import Hummingbird
import LoyaltyRules
import LoyaltyService

/// What a member sees of themselves.
struct PortalPages: Sendable {
    let site: Site
    private let pageSize = 30

    init(site: Site) { self.site = site }

    /// `GET /portal`: the card.
    func card(_ request: Request, _ context: AppContext) async throws -> Response {
        let (view, actor) = try await member(context)
        let presenter = Presenter(language: context.language, program: view.program)
        let recent = try await site.reading.ledger(
            of: view.row.id, asset: view.program.points.id, limit: 5, by: actor)
        let model = CardPage.Model(
            name: view.person.name, tierName: presenter.tierName(view.tier.tier),
            tierOrder: view.program.rank(of: view.tier.tier), tierUntil: view.tier.until?.description, isSuspended: view.standing.suspendedBy != 0,
            points: presenter.points(view.availablePoints), pointsName: presenter.pointsName,
            heldBack: presenter.heldBack(view),
            debts: presenter.debts(view, receipt: SitePath.portalReceipt),
            cardNumber: CardNumber.grouped(view.cardNumber),
            qr: QRCode.svg(PortalCards.code(of: view.row.id, site)), barcode: Barcode.svg(view.cardNumber),
            policy: try await site.reading.policyAsked(of: view).map { .init(number: $0.number, day: "\($0.effectiveOn)", key: Secret.token()) },
            wallets: wallets(Texts(WebTexts.catalogue, context.language)),
            expiring: presenter.expiring(view), progress: presenter.progress(view),
            keeping: presenter.keeping(view), tierReasons: view.tierReasons.map(presenter.renderer.sentence),
            benefits: presenter.benefits(view),
            choices: view.standing.status == .active
                ? view.choices.map { presenter.choice($0, action: SitePath.portalChoice) } : [],
            coming: try await coming(context.language),
            recent: recent.map { presenter.row($0, of: view, receipt: SitePath.portalReceipt) })
        return HTMLResponse.page(CardPage.render(model, try await saying(.card, request, context)))
    }

    /// The wallets for which the operator has set something.
    private func wallets(_ t: Texts) -> [Choice] {
        (site.wallet.apple == nil ? [] : [Choice(value: SitePath.portalAppleWallet, label: t("wallet.apple"))])
            + (site.wallet.google == nil ? [] : [Choice(value: SitePath.portalGoogleWallet, label: t("wallet.google"))])
    }

    /// A frame that tells what the last form left to say, once.
    private func saying(_ tab: PortalTab, _ request: Request, _ context: AppContext) async throws -> PortalFrame {
        let session = try context.requireHolder().session
        var frame = try frame(tab, request, context)
        frame.flash = FlashText.read(session.flash)
        if frame.flash != nil { try await site.sessions.setFlash("", of: session) }
        return frame
    }

    private func coming(_ language: Language) async throws -> [ComingChanges] {
        try await site.reading.comingVersions().map { version in
            let speech = version.speech(language)
            return ComingChanges(
                day: "\(version.effectiveFrom)",
                changes: version.changes.map { change in
                    ChangeLine(
                        direction: change.direction == .better ? .better : change.direction == .worse ? .worse : .neutral,
                        text: speech.sentence(change))
                })
        }
    }

    /// `GET /portal/rewards`: prices, and what is missing.
    func rewards(_ request: Request, _ context: AppContext) async throws -> Response {
        let (view, actor) = try await member(context)
        let presenter = Presenter(language: context.language, program: view.program)
        let answers = try await site.reading.rewards(of: view.row.id, by: actor) ?? []
        let model = RewardsPage.Model(
            balance: presenter.points(view.availablePoints), pointsName: presenter.pointsName,
            rewards: answers.map { presenter.ownReward($0) })
        return HTMLResponse.page(RewardsPage.render(model, try frame(.rewards, request, context)))
    }

    /// `POST /portal/choices/{offer}`: the member chooses.
    func choose(_ request: Request, _ context: AppContext) async throws -> Response {
        let (view, actor) = try await member(context)
        let offer = try APIRequest.number("offer", context, unknown: .offerUnknown)
        let choice = MakeChoice(
            member: view.row.id, offer: offer, options: ChoiceForm.options(of: offer, view, context.form))
        do {
            let answer = try await site.desk.perform(choice, by: actor, key: context.form["key"]).answer
            return HTMLResponse.seeOther(SitePath.portalReceipt(String(answer.operation.operation)))
        } catch let refusal as Refusal {
            let texts = Texts(ServiceTexts.catalogue, context.language)
            let sentence = RefusalText.sentence(refusal, texts, program: view.program)
            try await site.sessions.setFlash(
                FlashText.write(.danger, sentence), of: try context.requireHolder().session)
            return HTMLResponse.seeOther(SitePath.portal)
        }
    }

    /// `GET /portal/points`: lots that end, and the ledger.
    func points(_ request: Request, _ context: AppContext) async throws -> Response {
        let (view, actor) = try await member(context)
        let presenter = Presenter(language: context.language, program: view.program)
        let before = Cursor.read(Query.value("after", of: request)) ?? .max
        let lines = try await site.reading.ledger(
            of: view.row.id, before: before, asset: view.program.points.id, limit: pageSize + 1, by: actor)
        let model = PointsPage.Model(
            balance: presenter.points(view.availablePoints), pointsName: presenter.pointsName,
            heldBack: presenter.heldBack(view),
            debts: presenter.debts(view, receipt: SitePath.portalReceipt), lots: presenter.ends(view),
            rows: lines.prefix(pageSize).map {
                presenter.row($0, of: view, receipt: SitePath.portalReceipt)
            },
            older: lines.count > pageSize
                ? SitePath.portalPoints(after: Cursor.write(lines[pageSize - 1].entry.sequence)) : nil)
        return HTMLResponse.page(PointsPage.render(model, try frame(.points, request, context)))
    }

    /// `GET /portal/receipts/{operation}`
    func receipt(_ request: Request, _ context: AppContext) async throws -> Response {
        let (view, actor) = try await member(context)
        let id = try APIRequest.number("operation", context, unknown: .entryUnknown)
        guard let operation = try await site.reading.operation(id, of: view.row.id, by: actor) else {
            throw Refusal(.entryUnknown)
        }
        let presenter = Presenter(language: context.language, program: view.program, showsNotes: false)
        var model = presenter.receipt(operation, of: view, memberHref: nil)
        let links = ReversalLinks(
            reading: site.reading, presenter: presenter, receipt: SitePath.portalReceipt)
        try await links.add(to: &model, operation, by: actor)
        return HTMLResponse.page(PortalReceiptPage.render(model, try await saying(.points, request, context)))
    }

    /// `GET /portal/me`
    func me(_ request: Request, _ context: AppContext) async throws -> Response {
        let (view, _) = try await member(context)
        let presenter = Presenter(language: context.language, program: view.program)
        let model = MePage.Model(
            name: view.person.name, cardNumber: CardNumber.grouped(view.cardNumber),
            tierName: presenter.tierName(view.tier.tier), tierOrder: view.program.rank(of: view.tier.tier),
            mobile: view.person.maskedMobile, email: view.person.maskedEmail,
            joinedOn: "\(view.row.joinedOn)",
            consents: presenter.consents(view))
        return HTMLResponse.page(MePage.render(model, try frame(.me, request, context)))
    }

    private func member(_ context: AppContext) async throws -> (MemberView, Actor) {
        let holder = try context.requireHolder()
        guard let id = holder.member, let view = try await site.reading.member(id, by: holder.actor) else {
            throw Refusal(.memberUnknown)
        }
        return (view, holder.actor)
    }

    private func frame(_ tab: PortalTab, _ request: Request, _ context: AppContext) throws -> PortalFrame {
        PortalFrame(
            t: Texts(WebTexts.catalogue, context.language), assets: site.assets,
            csrf: try context.requireHolder().session.csrf, path: Query.pathAndQuery(of: request), flash: nil,
            tab: tab, signedIn: true)
    }
}
