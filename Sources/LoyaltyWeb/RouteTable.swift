import HTTPTypes
import Hummingbird

/// The routes of the API, as a list that a test holds against the description.
public enum RouteTable {
    /// A route of the API.
    struct Route {
        let method: HTTPRequest.Method
        /// With `{name}` for parameters.
        let path: String
        let handler: @Sendable (Request, AppContext) async throws -> Response

        /// With `:name` for parameters.
        var routerPath: String {
            path.split(separator: "/").map { $0.hasPrefix("{") ? ":" + $0.dropFirst().dropLast() : String($0) }
                .joined(separator: "/")
        }

        init(
            _ method: HTTPRequest.Method, _ path: String,
            _ handler: @escaping @Sendable (Request, AppContext) async throws -> Response
        ) {
            self.method = method
            self.path = path
            self.handler = handler
        }
    }

    static func routes(_ site: Site) -> [Route] {
        let (members, folios) = (MembersAPI(site: site), FoliosAPI(site: site))
        let (points, programs) = (PointsAPI(site: site), ProgramsAPI(site: site))
        let drafts = DraftsAPI(site: site)
        let (events, choices) = (EventsAPI(site: site), ChoicesAPI(site: site))
        let family = FamilyAPI(site: site)
        let (titles, rewards) = (TitlesAPI(site: site), RewardsAPI(site: site))
        return [
            Route(.get, "/api/v1/members", members.list),
            Route(.post, "/api/v1/members", members.enrol),
            Route(.post, "/api/v1/member-lookups", members.lookUp),
            Route(.get, "/api/v1/members/{member}", members.one),
            Route(.get, "/api/v1/members/{member}/entries", members.entries),
            Route(.get, "/api/v1/members/{member}/operations/{operation}", members.operation),
            Route(.post, "/api/v1/members/{member}/closure", members.close),
            Route(.post, "/api/v1/members/{member}/merges", MergeAPI(site: site).merge),
            Route(.post, "/api/v1/members/{member}/parting", MergeAPI(site: site).part),
            Route(.get, "/api/v1/members/{member}/folios", folios.list),
            Route(.get, "/api/v1/members/{member}/folios/{folio}", folios.one),
            Route(.post, "/api/v1/members/{member}/folios/{folio}/corrections", folios.correct),
            Route(.post, "/api/v1/members/{member}/folios/{folio}/cancellation", folios.cancel),
            Route(.post, "/api/v1/members/{member}/entries/{sequence}/reversal", points.reverse),
            Route(.post, "/api/v1/members/{member}/entries/{sequence}/reinstatement", points.reinstate),
            Route(.put, "/api/v1/members/{member}/traits", events.setTraits),
            Route(.post, "/api/v1/members/{member}/renewals", events.renew),
            Route(.get, "/api/v1/members/{member}/choices", choices.list),
            Route(.post, "/api/v1/members/{member}/choices/{offer}", choices.make),
            Route(.post, "/api/v1/members/{member}/tier-titles", titles.give),
            Route(.get, "/api/v1/members/{member}/rewards", rewards.list),
            Route(.post, "/api/v1/members/{member}/redemptions", rewards.redeem),
            Route(.post, "/api/v1/members/{member}/transfers", rewards.transfer),
            Route(.post, "/api/v1/members/{member}/purchases", rewards.purchase),
            Route(.post, "/api/v1/members/{member}/conversions", rewards.convert),
            Route(.get, "/api/v1/members/{member}/family", family.show),
            Route(.post, "/api/v1/members/{member}/family/people", family.join),
            Route(.post, "/api/v1/members/{member}/family/leave", family.leave),
            Route(.post, "/api/v1/members/{member}/family/points", family.move),
            Route(.post, "/api/v1/events", events.record),
            Route(.post, "/api/v1/stays", folios.recordStay),
            Route(.post, "/api/v1/bills", folios.recordBill),
            Route(.post, "/api/v1/adjustments", points.adjust),
            Route(.get, "/api/v1/manual-credits", CreditsAPI(site: site).list),
            Route(.get, "/api/v1/tasks", TasksAPI(site: site).list),
            Route(.post, "/api/v1/members/{member}/tasks/{task}", TasksAPI(site: site).mark),
            Route(.put, "/api/v1/day-rates/{currency}/{day}", points.setDayRate),
            Route(.get, "/api/v1/program-versions", programs.list),
            Route(.post, "/api/v1/program-versions", programs.publish),
            Route(.get, "/api/v1/program-versions/{version}", programs.one),
            Route(.post, "/api/v1/program-versions/{version}/withdrawal", programs.withdraw),
            Route(.get, "/api/v1/program-drafts", drafts.list),
            Route(.post, "/api/v1/program-drafts", drafts.create),
            Route(.get, "/api/v1/program-drafts/{draft}", drafts.one),
            Route(.put, "/api/v1/program-drafts/{draft}", drafts.change),
            Route(.delete, "/api/v1/program-drafts/{draft}", drafts.discard),
            Route(.post, "/api/v1/program-drafts/{draft}/submission", drafts.submit),
            Route(.post, "/api/v1/program-drafts/{draft}/approval", drafts.approve),
            Route(.post, "/api/v1/program-drafts/{draft}/publication", drafts.publish),
            Route(.get, "/api/v1/program-drafts/{draft}/findings", drafts.findings),
            Route(.get, "/api/v1/program-drafts/{draft}/difference", drafts.difference),
            Route(.post, "/api/v1/program-replays", ReplaysAPI(site: site).start),
            Route(.get, "/api/v1/program-replays/{replay}", ReplaysAPI(site: site).one),
            Route(.delete, "/api/v1/program-replays/{replay}", ReplaysAPI(site: site).cancel),
            Route(.get, "/api/v1/imports", programs.imports),
            Route(.get, "/api/v1/settlements", SettlementsAPI(site: site).list),
            Route(.get, "/api/v1/settlements/{month}", SettlementsAPI(site: site).one),
            Route(.post, "/api/v1/settlements/{month}/closing", SettlementsAPI(site: site).close),
            Route(.post, "/api/v1/settlements/{month}/disputes", SettlementsAPI(site: site).dispute),
            Route(
                .post, "/api/v1/settlements/{month}/disputes/{property}/resolution",
                SettlementsAPI(site: site).resolve),
        ] + holds(site) + tierRuns(site) + jobs(site) + privacy(site) + claims(site) + conduct(site) + cards(site) + profiles(site)
    }

    private static func cards(_ site: Site) -> [Route] {
        let (cards, stock) = (CardsAPI(site: site), CardStockAPI(site: site))
        return [
            Route(.get, "/api/v1/members/{member}/cards", cards.list),
            Route(.post, "/api/v1/members/{member}/cards", cards.issue),
            Route(.post, "/api/v1/members/{member}/cards/{card}/steps", cards.step),
            Route(.put, "/api/v1/members/{member}/pin", cards.setPIN),
            Route(.post, "/api/v1/pin-checks", cards.checkPIN),
            Route(.get, "/api/v1/card-kinds", stock.kinds),
            Route(.put, "/api/v1/card-kinds/{kind}", stock.setKind),
            Route(.get, "/api/v1/card-batches", stock.list),
            Route(.post, "/api/v1/card-batches", stock.make),
            Route(.get, "/api/v1/card-batches/{batch}", stock.one),
            Route(.get, "/api/v1/card-batches/{batch}/numbers", stock.numbers),
            Route(.post, "/api/v1/card-batches/{batch}/moves", stock.move),
        ]
    }

    private static func conduct(_ site: Site) -> [Route] {
        let conduct = ConductAPI(site: site)
        return [
            Route(.get, "/api/v1/conduct-cases", conduct.list),
            Route(.get, "/api/v1/members/{member}/conduct-cases", conduct.own),
            Route(.post, "/api/v1/members/{member}/conduct-cases", conduct.open),
            Route(.get, "/api/v1/members/{member}/conduct-cases/{case}", conduct.one),
            Route(.post, "/api/v1/members/{member}/conduct-cases/{case}/decision", conduct.decide),
            Route(.post, "/api/v1/members/{member}/conduct-cases/{case}/confirmation", conduct.confirm),
            Route(.post, "/api/v1/members/{member}/conduct-cases/{case}/appeal", conduct.appeal),
            Route(.post, "/api/v1/members/{member}/conduct-cases/{case}/answer", conduct.answer),
        ]
    }

    private static func profiles(_ site: Site) -> [Route] {
        let profiles = ProfilesAPI(site: site)
        return [
            Route(.get, "/api/v1/members/{member}/profile", profiles.show),
            Route(.put, "/api/v1/members/{member}/profile", profiles.change),
            Route(.get, "/api/v1/members/{member}/profile/changes", profiles.changes),
            Route(.put, "/api/v1/members/{member}/identity-document", profiles.setDocument),
            Route(.delete, "/api/v1/members/{member}/identity-document", profiles.removeDocument),
            Route(.post, "/api/v1/members/{member}/outside-keys", profiles.link),
            Route(.post, "/api/v1/members/{member}/outside-keys/removal", profiles.unlink),
            Route(.put, "/api/v1/members/{member}/care", profiles.care),
            Route(.get, "/api/v1/profile-choices", profiles.choices),
            Route(.put, "/api/v1/profile-choices/{choice}", profiles.setChoice),
            Route(.get, "/api/v1/stale-profiles", profiles.stale),
        ]
    }

    private static func claims(_ site: Site) -> [Route] {
        let claims = ClaimsAPI(site: site)
        return [
            Route(.get, "/api/v1/claims", claims.list),
            Route(.get, "/api/v1/claim-terms", ClaimTermsAPI(site: site).show),
            Route(.put, "/api/v1/claim-terms", ClaimTermsAPI(site: site).set),
            Route(.get, "/api/v1/members/{member}/claims", claims.own),
            Route(.post, "/api/v1/members/{member}/claims", claims.open),
            Route(.get, "/api/v1/members/{member}/claims/{claim}", claims.one),
            Route(.post, "/api/v1/members/{member}/claims/{claim}/owner", claims.take),
            Route(.post, "/api/v1/members/{member}/claims/{claim}/decision", claims.decide),
            Route(.post, "/api/v1/members/{member}/claims/{claim}/confirmation", claims.confirm),
        ]
    }

    private static func holds(_ site: Site) -> [Route] {
        let holds = HoldsAPI(site: site)
        return [
            Route(.get, "/api/v1/members/{member}/holds", holds.list),
            Route(.post, "/api/v1/members/{member}/holds", holds.place),
            Route(.get, "/api/v1/members/{member}/holds/{hold}", holds.one),
            Route(.post, "/api/v1/members/{member}/holds/{hold}/capture", holds.capture),
            Route(.post, "/api/v1/members/{member}/holds/{hold}/release", holds.release),
        ]
    }

    private static func privacy(_ site: Site) -> [Route] {
        let (privacy, joining) = (PrivacyAPI(site: site), JoiningAPI(site: site))
        return [
            Route(.get, "/api/v1/applications", joining.list),
            Route(.post, "/api/v1/applications", joining.apply),
            Route(.get, "/api/v1/applications/{application}", joining.one),
            Route(.post, "/api/v1/applications/{application}/decision", joining.decide),
            Route(.get, "/api/v1/join-channels", joining.channels),
            Route(.put, "/api/v1/join-channels/{channel}", joining.setChannel),
            Route(.get, "/api/v1/join-codes", joining.codes),
            Route(.post, "/api/v1/join-codes", joining.makeCode),
            Route(.post, "/api/v1/join-codes/{code}/closing", joining.closeCode),
            Route(.get, "/api/v1/members/{member}/privacy", privacy.show),
            Route(.post, "/api/v1/members/{member}/consents", privacy.consent),
            Route(.post, "/api/v1/members/{member}/requests", privacy.open),
            Route(.post, "/api/v1/members/{member}/requests/{request}", privacy.decide),
            Route(.post, "/api/v1/members/{member}/requests/{request}/taking-back", privacy.takeBack),
            Route(.post, "/api/v1/members/{member}/limits", privacy.limit),
            Route(.put, "/api/v1/members/{member}/person", privacy.correct),
            Route(.get, "/api/v1/members/{member}/copy", privacy.copy),
            Route(.post, "/api/v1/members/{member}/erasure", privacy.erase),
            Route(.get, "/api/v1/members/{member}/accesses", privacy.accesses),
        ]
    }

    private static func tierRuns(_ site: Site) -> [Route] {
        let runs = TierRunsAPI(site: site)
        return [
            Route(.get, "/api/v1/tier-runs", runs.list),
            Route(.post, "/api/v1/tier-runs", runs.begin),
            Route(.get, "/api/v1/tier-runs/{run}", runs.one),
            Route(.get, "/api/v1/tier-runs/{run}/members", runs.members),
            Route(.post, "/api/v1/tier-runs/{run}/holds", runs.hold),
            Route(.post, "/api/v1/tier-runs/{run}/publication", runs.publish),
            Route(.post, "/api/v1/tier-runs/{run}/discard", runs.discard),
        ]
    }

    private static func jobs(_ site: Site) -> [Route] {
        let jobs = JobsAPI(site: site)
        return [
            Route(.get, "/api/v1/jobs", jobs.list), Route(.post, "/api/v1/jobs/{job}/runs", jobs.begin),
            Route(.get, "/api/v1/seals", SealsAPI(site: site).list),
        ]
    }

    /// 405 with the methods that a path does have, when it has others than the one asked for; nil when the path
    /// is not known at all.
    static func otherMethod(_ request: Request, _ site: Site) -> HTTPError? {
        let parts = request.uri.path.split(separator: "/", omittingEmptySubsequences: false)
        let known = routes(site).filter { route in
            let pattern = route.path.split(separator: "/", omittingEmptySubsequences: false)
            return pattern.count == parts.count
                && zip(pattern, parts).allSatisfy { $0 == $1 || ($0.hasPrefix("{") && !$1.isEmpty) }
        }
        guard !known.isEmpty, !known.contains(where: { $0.method == request.method }) else { return nil }
        return HTTPError(
            .methodNotAllowed, headers: [.allow: known.map(\.method.rawValue).joined(separator: ", ")])
    }

    /// Method and path of every route of the API.
    public static func api(_ site: Site) -> [(method: String, path: String)] {
        routes(site).map { ($0.method.rawValue, $0.path) }
    }
}
