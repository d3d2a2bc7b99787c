import LoyaltyRules
import LoyaltyService
import LoyaltyTestKit

@testable import LoyaltyWeb

/// A whole house for tests of the web: the cast of the scenarios, staff of each role, and the site.
struct House: Sendable {
    /// Who works here; the raw value is the login.
    enum Staff: String, CaseIterable, Sendable {
        case administrator, manager, clerk, auditor, finance

        var role: Role {
            switch self {
            case .administrator: .administrator
            case .manager: .manager
            case .clerk: .clerk
            case .auditor: .auditor
            case .finance: .finance
            }
        }
    }

    /// Everyone's password.
    static let password = "a quiet lake at dawn"

    let cast: Cast
    let site: Site
    var reading: ReadingRoom { cast.service.reading }

    /// Opens a house on a new database. The clerk works at West Lake only.
    init(
        _ engine: Engine = .sqlite, program: String = "Tests/Fixtures/programs/abilities.yaml"
    ) async throws {
        cast = try await Cast(engine, program: program)
        for staff in Staff.allCases {
            let user = try CreateUser(
                login: staff.rawValue, displayName: "Staff " + staff.rawValue, roles: [staff.role],
                properties: staff == .clerk ? ["west_lake"] : nil, password: Self.password)
            _ = try await cast.desk.perform(user, by: .system)
        }
        let files = [
            "tabler.css", "base.css", "app.css", "portal.css", "app.js", "htmx.js", "icons.svg", "mark.svg",
            "swagger-ui.css", "swagger-ui.js", "docs.js", "program.css", "program.js",
        ]
        let assets = AssetCatalogue(names: Dictionary(uniqueKeysWithValues: files.map { ($0, "x." + $0) }))
        site = Site(
            service: cast.service, assets: assets, openAPI: "openapi: 3.1.0\n", showsMailbox: true)
    }

    /// Somebody with a browser who has not signed in.
    func stranger(_ language: Language = .english) -> Visitor { Visitor(site, language) }

    /// A member of staff who has signed in through the form.
    func visitor(_ staff: Staff, _ language: Language = .english) async throws -> Visitor {
        let visitor = stranger(language)
        let fields = ["login": staff.rawValue, "password": Self.password]
        _ = try await visitor.post("/console/sign-in", fields)
        _ = try await visitor.get("/console")
        return visitor
    }

    /// A guest who has signed in to the portal with the code from the mailbox.
    func guest(_ mobile: String, _ language: Language = .english) async throws -> Visitor {
        let visitor = stranger(language)
        _ = try await visitor.post("/portal/sign-in", ["contact": mobile])
        let code = try await newestCode()
        _ = try await visitor.post("/portal/sign-in/code", ["challenge": mobile, "code": code])
        _ = try await visitor.get("/portal/me")
        return visitor
    }

    /// The one-time code that was sent last; empty when none was.
    func newestCode() async throws -> String {
        let messages = try await DevelopmentMailbox(cast.desk).messages(1)
        let body = messages.first?.body ?? ""
        return body.firstMatch(of: /\d{6}/).map { String($0.output) } ?? ""
    }

    /// The mobile number that the cast gives a guest by number.
    static func mobile(_ number: Int) -> String { "1990000" + String(String(10_000 + number).suffix(4)) }
}
