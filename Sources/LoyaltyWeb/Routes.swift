import Hummingbird
import LoyaltyRules
import LoyaltyService

/// Every path of Tessera; no logic.
public enum Routes {
    /// Builds the router of a site.
    public static func router(for site: Site) -> Router<AppContext> {
        let router = Router(context: AppContext.self)
        router.middlewares.add(RequestFrame(site: site))
        addOpen(to: router, site)
        let api = router.group().add(middleware: APIAuthentication(site: site))
        for route in RouteTable.routes(site) {
            api.on(RouterPath(route.routerPath), method: route.method, use: route.handler)
        }
        addConsole(to: router, site)
        addPortal(to: router, site)
        return router
    }

    private static func addOpen(to router: Router<AppContext>, _ site: Site) {
        let open = OpenRoutes(site: site)
        router.get("/", use: open.root)
        router.get("/health", use: open.health)
        router.get("/assets/:file", use: open.asset)
        router.get("/docs", use: open.docs)
        router.get("/openapi.json", use: open.openAPIJSON)
        router.get("/openapi.yaml", use: open.openAPIYAML)
    }

    private static func addConsole(to router: Router<AppContext>, _ site: Site) {
        let access = ConsoleAccess(site: site)
        router.get("/console/sign-in", use: access.form)
        router.post("/console/sign-in", use: access.signIn)
        let console = router.group().add(middleware: SessionGate(site: site, kind: .staff))
        console.post("/console/sign-out", use: access.signOut)
        console.post("/console/language", use: access.language)
        let pages = ConsolePages(site: site)
        console.get("/console", use: pages.home)
        console.get("/console/search", use: pages.search)
        console.get("/console/imports", use: pages.imports)
        console.get("/console/imports/:import/parked", use: pages.parked)
        console.get("/console/mailbox", use: pages.mailbox)
        let replay = ReplayHandlers(site: site)
        console.get("/console/program/replay", use: replay.form)
        console.post("/console/program/replay", use: replay.start)
        console.get("/console/program/replay/runs/:run", use: replay.run)
        console.post("/console/program/replay/runs/:run/cancel", use: replay.cancel)
        console.get("/console/program/replay/runs/:run/files/:file", use: replay.file)
        let enrol = EnrolHandlers(site: site)
        console.get("/console/enrolment", use: enrol.form)
        console.post("/console/enrolment", use: enrol.submit)
        console.post("/console/enrolment/check", use: enrol.check)
        let member = MemberHandlers(site: site)
        console.get("/console/members/:member", use: member.page)
        console.post("/console/members/:member/reveal", use: member.reveal)
        console.get("/console/members/:member/receipts/:operation", use: member.receipt)
        addPostings(to: console, site)
        addProgram(to: console, site)
    }

    private static func addProgram(to console: RouterGroup<AppContext>, _ site: Site) {
        let program = ProgramHandlers(site: site)
        console.get("/console/program", use: program.home)
        console.get("/console/program/rules", use: program.rules)
        console.get("/console/program/versions/:version", use: program.version)
        console.post("/console/program/versions/:version/withdrawal", use: program.withdraw)
        let draft = DraftHandlers(site: site)
        console.post("/console/program/drafts", use: draft.create)
        console.get("/console/program/drafts/:draft", use: draft.form)
        console.post("/console/program/drafts/:draft", use: draft.save)
        console.post("/console/program/drafts/:draft/check", use: draft.check)
        console.post("/console/program/drafts/:draft/trial", use: draft.trial)
        let terms = DraftTermsHandlers(site: site)
        console.get("/console/program/drafts/:draft/terms", use: terms.form)
        console.post("/console/program/drafts/:draft/terms", use: terms.submit)
        let review = DraftReviewHandlers(site: site)
        console.get("/console/program/drafts/:draft/review", use: review.form)
        console.post("/console/program/drafts/:draft/submission", use: review.submit)
        console.post("/console/program/drafts/:draft/approval", use: review.approve)
        console.post("/console/program/drafts/:draft/publication", use: review.publish)
        console.post("/console/program/drafts/:draft/discard", use: review.discard)
        addDailyWork(to: console, site)
        addSettlement(to: console, site)
    }

    private static func addSettlement(to console: RouterGroup<AppContext>, _ site: Site) {
        let settlement = SettlementHandlers(site: site)
        console.get("/console/settlement", use: settlement.list)
        console.get("/console/settlement/:month", use: settlement.page)
        console.get("/console/settlement/:month/files/:file", use: settlement.file)
        console.get("/console/settlement/:month/closing", use: settlement.closingForm)
        console.post("/console/settlement/:month/closing", use: settlement.close)
        let detail = SettlementDetailHandlers(site: site)
        console.get("/console/settlement/:month/entries", use: detail.entries)
        console.get("/console/settlement/:month/disputes/:hotel", use: detail.disputeForm)
        console.post("/console/settlement/:month/disputes/:hotel", use: detail.dispute)
    }

    private static func addDailyWork(to console: RouterGroup<AppContext>, _ site: Site) {
        let runs = TierRunHandlers(site: site)
        console.get("/console/tier-runs", use: runs.list)
        console.post("/console/tier-runs", use: runs.begin)
        console.get("/console/tier-runs/:run", use: runs.page)
        console.get("/console/tier-runs/:run/publication", use: runs.publicationForm)
        console.post("/console/tier-runs/:run/publication", use: runs.publish)
        console.post("/console/tier-runs/:run/discard", use: runs.discard)
        console.post("/console/tier-runs/:run/continuation", use: runs.proceed)
        let jobs = JobHandlers(site: site)
        console.get("/console/jobs", use: jobs.list)
        console.post("/console/jobs/:job/runs", use: jobs.begin)
        let hold = TierHoldHandlers(site: site)
        console.get("/console/tier-runs/:run/holds/:member", use: hold.form)
        console.post("/console/tier-runs/:run/holds/:member", use: hold.submit)
    }

    private static func addPostings(to console: RouterGroup<AppContext>, _ site: Site) {
        let bill = BillHandlers(site: site)
        console.get("/console/members/:member/bill", use: bill.form)
        console.post("/console/members/:member/bill", use: bill.submit)
        console.post("/console/members/:member/bill/preview", use: bill.preview)
        let adjustment = AdjustmentHandlers(site: site)
        console.get("/console/members/:member/adjustment", use: adjustment.form)
        console.post("/console/members/:member/adjustment", use: adjustment.submit)
        console.post("/console/members/:member/adjustment/preview", use: adjustment.preview)
        let folio = FolioHandlers(site: site)
        console.get("/console/members/:member/folios/:folio/correction", use: folio.correctionForm)
        console.post("/console/members/:member/folios/:folio/correction", use: folio.correct)
        console.post("/console/members/:member/folios/:folio/correction/preview", use: folio.correctionPreview)
        console.get("/console/members/:member/folios/:folio/cancellation", use: folio.cancellationForm)
        console.post("/console/members/:member/folios/:folio/cancellation", use: folio.cancel)
        addAbilities(to: console, site)
        let reinstatement = ReinstatementHandlers(site: site)
        console.get("/console/members/:member/receipts/:operation/reinstatement", use: reinstatement.form)
        console.post("/console/members/:member/receipts/:operation/reinstatement", use: reinstatement.submit)
        console.post(
            "/console/members/:member/receipts/:operation/reinstatement/preview", use: reinstatement.preview)
        let reversal = ReversalHandlers(site: site)
        console.get("/console/members/:member/receipts/:operation/reversal", use: reversal.form)
        console.post("/console/members/:member/receipts/:operation/reversal", use: reversal.submit)
    }

    private static func addAbilities(to console: RouterGroup<AppContext>, _ site: Site) {
        let tier = TierHandlers(site: site)
        console.get("/console/members/:member/tier", use: tier.form)
        console.post("/console/members/:member/tier", use: tier.submit)
        console.post("/console/members/:member/tier/preview", use: tier.preview)
        let event = EventHandlers(site: site)
        let transfer = TransferHandlers(site: site)
        console.get("/console/members/:member/transfer", use: transfer.form)
        console.post("/console/members/:member/transfer", use: transfer.submit)
        console.post("/console/members/:member/transfer/preview", use: transfer.preview)
        let purchase = PurchaseHandlers(site: site)
        console.get("/console/members/:member/purchase", use: purchase.form)
        console.post("/console/members/:member/purchase", use: purchase.submit)
        console.post("/console/members/:member/purchase/preview", use: purchase.preview)
        let renewal = RenewalHandlers(site: site)
        console.get("/console/members/:member/renewal", use: renewal.form)
        console.post("/console/members/:member/renewal", use: renewal.submit)
        console.get("/console/members/:member/event", use: event.form)
        console.post("/console/members/:member/event", use: event.submit)
        console.post("/console/members/:member/event/preview", use: event.preview)
        let redemption = RedemptionHandlers(site: site)
        console.get("/console/members/:member/rewards/:reward", use: redemption.form)
        console.post("/console/members/:member/rewards/:reward", use: redemption.submit)
        console.post("/console/members/:member/rewards/:reward/preview", use: redemption.preview)
        let hold = HoldHandlers(site: site)
        console.post("/console/members/:member/holds/:hold/release", use: hold.release)
        let choice = ChoiceHandlers(site: site)
        console.post("/console/members/:member/choices/:offer", use: choice.choose)
        console.post("/console/members/:member/traits", use: choice.setTraits)
    }

    private static func addPortal(to router: Router<AppContext>, _ site: Site) {
        let access = PortalAccess(site: site)
        router.get("/portal/sign-in", use: access.form)
        router.post("/portal/sign-in", use: access.sendCode)
        router.post("/portal/sign-in/code", use: access.signIn)
        let portal = router.group().add(middleware: SessionGate(site: site, kind: .member))
        portal.post("/portal/sign-out", use: access.signOut)
        portal.post("/portal/language", use: access.language)
        let pages = PortalPages(site: site)
        portal.get("/portal", use: pages.card)
        portal.get("/portal/points", use: pages.points)
        portal.get("/portal/receipts/:operation", use: pages.receipt)
        portal.get("/portal/rewards", use: pages.rewards)
        portal.post("/portal/choices/:offer", use: pages.choose)
        portal.get("/portal/me", use: pages.me)
    }
}
