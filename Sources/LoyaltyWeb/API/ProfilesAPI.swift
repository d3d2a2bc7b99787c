import HTTPTypes
import Hummingbird
import LoyaltyRules
import LoyaltyService

/// What members told about themselves, and its catalogue (MEM-09, MEM-10, MEM-15, MEM-20, MEM-24, MEM-28).
struct ProfilesAPI: Sendable {
    let site: Site

    /// `GET /api/v1/members/{member}/profile`; with `reason`, what tells of health, too.
    func show(_ request: Request, _ context: AppContext) async throws -> Response {
        let reason = try Self.query("reason", longest: 200, request)
        guard
            let view = try await site.reading.profile(
                of: try APIRequest.member(context), revealing: reason, by: try context.requireActor())
        else { throw Refusal(.memberUnknown) }
        return APIRequest.json(ProfileJSON.value(view))
    }

    /// `PUT /api/v1/members/{member}/profile`: what is not named stays as it is; nothing at all confirms it.
    func change(_ request: Request, _ context: AppContext) async throws -> Response {
        let member = try APIRequest.member(context)
        let edit = try await body(request) { try Self.edit($0) }
        return try await perform(ChangeProfile(member: member, edit: edit), request, context) { answer in
            [
                "member_id": .string("\(answer.member)"), "changed": .array(answer.changed.map(JSONValue.string)),
                "confirmed_at_ms": .integer(answer.confirmedAt.milliseconds),
            ]
        }
    }

    /// `GET /api/v1/members/{member}/profile/changes`
    func changes(_ request: Request, _ context: AppContext) async throws -> Response {
        let (member, actor, limit) = (try APIRequest.member(context), try context.requireActor(), try APIRequest.limit(request))
        guard try await site.reading.member(member, by: actor) != nil else { throw Refusal(.memberUnknown) }
        let rows = try await site.reading.profileChanges(
            of: member, before: try APIRequest.cursor(request) ?? .max, limit: limit + 1, by: actor)
        return PageJSON.response(rows, limit: limit, cursor: \.id) { ProfileJSON.value($0) }
    }

    /// `PUT /api/v1/members/{member}/identity-document`: the identity document that somebody of the house has seen.
    func setDocument(_ request: Request, _ context: AppContext) async throws -> Response {
        let member = try APIRequest.member(context)
        let (document, agreed) = try await body(request) { fields in
            let document = fields.object("identity_document").flatMap { inner -> IdentityDocument? in
                defer { inner.refuseOthers() }
                return DocumentJSON.read(inner)
            }
            return (document, fields.text("consent_text_version", required: false, longest: 40))
        }
        return try await perform(
            SetIdentityDocument(member: member, document: document, agreedText: agreed, channel: "api"), request, context
        ) { Self.documentFields($0, document) }
    }

    /// `DELETE /api/v1/members/{member}/identity-document`
    func removeDocument(_ request: Request, _ context: AppContext) async throws -> Response {
        try await perform(
            SetIdentityDocument(member: try APIRequest.member(context), document: nil, channel: "api"), request, context
        ) { Self.documentFields($0, nil) }
    }

    /// The number is told from the request: the answer is kept for who asks again, and has no part of it.
    private static func documentFields(_ answer: SetIdentityDocument.Answer, _ document: IdentityDocument?) -> [String: JSONValue] {
        [
            "member_id": .string("\(answer.member)"), "kind": .optional(answer.kind?.rawValue), "last_four": .optional(document?.lastFour),
        ]
    }

    /// `POST /api/v1/members/{member}/outside-keys`: the member's number in another system.
    func link(_ request: Request, _ context: AppContext) async throws -> Response {
        let member = try APIRequest.member(context)
        let key = try await body(request, Self.outsideKey)
        return try await perform(LinkOutsideKey(member: member, key: key), request, context, Self.outsideKeyFields)
    }

    /// `POST /api/v1/members/{member}/outside-keys/removal`
    func unlink(_ request: Request, _ context: AppContext) async throws -> Response {
        let member = try APIRequest.member(context)
        let key = try await body(request, Self.outsideKey)
        return try await perform(UnlinkOutsideKey(member: member, key: key), request, context, Self.outsideKeyFields)
    }

    private static func outsideKey(_ fields: JSONFields) throws -> OutsideKey {
        let system = fields.parsed("system", longest: 30, or: "malformed_system") { OutsideKey(system: $0, number: "0")?.system }
        let number = fields.parsed("number", longest: 100, or: "malformed_outside_number") { OutsideKey(system: "x", number: $0)?.number }
        guard let system, let number, let key = OutsideKey(system: system, number: number) else { return OutsideKey(stored: "") }
        return key
    }

    private static func outsideKeyFields(_ answer: LinkOutsideKey.Answer) -> [String: JSONValue] {
        let key = OutsideKey(stored: answer.key)
        return ["member_id": .string("\(answer.member)"), "system": .string(key.system), "number": .string(key.number)]
    }

    /// `PUT /api/v1/members/{member}/care`: special member and account manager.
    func care(_ request: Request, _ context: AppContext) async throws -> Response {
        let member = try APIRequest.member(context)
        let operation = try await body(request) { fields in
            let manager =
                fields.has("manager_id") ? fields.parsed("manager_id", longest: 19, or: "malformed_integer") { Int64($0) } : nil
            return SetMemberCare(
                member: member, isSpecial: fields.flag("is_special"), manager: manager,
                reason: fields.text("reason", longest: 200) ?? "")
        }
        return try await perform(operation, request, context) { answer in
            [
                "member_id": .string("\(answer.member)"), "is_special": .bool(answer.isSpecial),
                "manager_id": .optional(answer.manager.map { String($0) }),
            ]
        }
    }

    /// `GET /api/v1/profile-choices`
    func choices(_ request: Request, _ context: AppContext) async throws -> Response {
        let actor = try context.requireActor()
        guard actor.permissions.contains(.readMember) || actor.permissions.contains(.setProfileTerms) else {
            throw Refusal(.permissionDenied, ["permission": .text(Permission.readMember.rawValue)])
        }
        let choices = try await site.reading.profileSettings().choices
        return APIRequest.json(.object(["data": .array(choices.map { ProfileJSON.value($0) })]))
    }

    /// `PUT /api/v1/profile-choices/{choice}`
    func setChoice(_ request: Request, _ context: AppContext) async throws -> Response {
        let id = String((context.parameters.get("choice") ?? "").prefix(60))
        let known = try await site.reading.profileSettings().choices.first { $0.id == id }
        let choice = try await body(request) { fields in
            let (name, kind) = (fields.object("name"), fields.word("kind", PreferenceKind.self))
            let choice = PreferenceChoice(
                id: id, kind: kind ?? .room, english: name?.text("en", longest: 60) ?? "",
                simplifiedChinese: name?.text("zh-Hans", longest: 60) ?? "",
                traditionalChinese: name?.text("zh-Hant", longest: 60) ?? "", 
                isSensitive: fields.has("is_sensitive") ? fields.flag("is_sensitive") : known?.isSensitive ?? false,
                isRetired: fields.flag("is_retired"))
            name?.refuseOthers()
            return choice
        }
        let performed = try await site.desk.perform(
            SetPreferenceChoice(choice), by: try context.requireActor(), key: try APIRequest.key(request),
            dryRun: try APIRequest.isDryRun(request))
        var response = APIRequest.json(ProfileJSON.value(performed.answer.choice))
        if performed.isReplay { response.headers[.init("Idempotency-Hit")!] = "true" }
        return response
    }

    /// `GET /api/v1/stale-profiles`: whom to ask about their profile.
    func stale(_ request: Request, _ context: AppContext) async throws -> Response {
        let found = try await site.reading.profiles(
            .stale, property: try Self.query("property", longest: 40, request), tag: try Self.query("tag", longest: 40, request),
            after: MemberID(try APIRequest.cursor(request) ?? 0), limit: try APIRequest.limit(request),
            by: try context.requireActor())
        return APIRequest.json(
            .object([
                "data": .array(found.lines.map { ProfileJSON.value($0) }),
                "next_cursor": .optional(found.next.map { Cursor.write($0.value) }),
            ]))
    }

    private static func query(_ name: String, longest: Int, _ request: Request) throws -> String {
        let text = request.uri.queryParameters[Substring(name)].map { String($0) } ?? ""
        guard text.unicodeScalars.count <= longest, !text.unicodeScalars.contains("\0") else {
            throw InvalidInput(name, "too_long", ["most": "\(longest)"])
        }
        return text
    }

    private static func edit(_ fields: JSONFields) throws -> ProfileEdit {
        /// An empty text empties the field; a missing one leaves it.
        func text(_ name: String, _ longest: Int) -> String? {
            fields.has(name) ? fields.text(name, required: false, longest: longest) ?? "" : nil
        }
        func texts(_ name: String) -> [String]? {
            fields.has(name) ? fields.texts(name, most: ProfileReview.mostChoices, longest: 30) : nil
        }
        func objects(_ name: String) -> [JSONFields]? {
            fields.has(name) ? fields.objects(name, most: ProfileReview.mostEntries, least: 0) : nil
        }
        let dates = objects("dates")?.compactMap { one -> SpecialDate? in
            let (label, day) = (one.text("label", longest: 40), one.parsed("day", or: "malformed_partial_date") { PartialDate($0) })
            one.refuseOthers()
            guard let label, let day else { return nil }
            return SpecialDate(label: label, day: day)
        }
        let companions = objects("companions")?.compactMap { one -> Companion? in
            let (name, relation) = (one.text("name", longest: 80), one.word("relation", Companion.Relation.self))
            let birthday = one.has("birthday") ? one.parsed("birthday", or: "malformed_partial_date") { PartialDate($0) } : nil
            one.refuseOthers()
            guard let name, let relation else { return nil }
            return Companion(name: name, relation: relation, birthday: birthday)
        }
        return ProfileEdit(
            gender: fields.has("gender") ? fields.word("gender", Gender.self) : nil, company: text("company", 80), address: text("address", 200),
            preferences: texts("preferences"), health: texts("health"), note: text("note", 500), dates: dates, companions: companions)
    }

    private func body<Value>(_ request: Request, _ read: (JSONFields) throws -> Value) async throws -> Value {
        let log = InputLog()
        let fields = JSONFields(try await JSONBody.object(request), log: log)
        let value = try read(fields)
        fields.refuseOthers()
        try log.finish()
        return value
    }

    private func perform<O: LoyaltyService.Operation>(
        _ operation: O, _ request: Request, _ context: AppContext, _ value: (O.Answer) -> [String: JSONValue]
    ) async throws -> Response {
        let performed = try await site.desk.perform(
            operation, by: try context.requireActor(), key: try APIRequest.key(request), dryRun: try APIRequest.isDryRun(request))
        var fields = value(performed.answer)
        fields["dry_run"] = .bool(performed.isDryRun)
        var response = APIRequest.json(.object(fields))
        if performed.isReplay { response.headers[.init("Idempotency-Hit")!] = "true" }
        return response
    }
}
