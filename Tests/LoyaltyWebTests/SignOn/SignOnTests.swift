import HTTPTypes
import LoyaltyRules
import LoyaltyService
import LoyaltyTestKit
import Testing

@testable import LoyaltyWeb

@Suite("Single sign-on of staff")
struct SignOnTests {
    /// A house with an identity provider.
    private struct Stage {
        let house: House
        let site: Site
        let provider: TestProvider
        /// The time, in seconds.
        let now: Int

        init(_ engine: Engine = .sqlite) async throws {
            house = try await House(engine)
            now = Int(house.cast.clock.clock.now().milliseconds / 1_000)
            provider = TestProvider(now: now)
            let settings = try #require(
                SignOnSettings(issuer: TestProvider.issuer, client: "tessera", secret: "s", site: "https://loyalty.example.com"))
            let provider = provider
            site = Site(
                service: house.cast.service, assets: house.site.assets, openAPI: "openapi: 3.1.0\n", showsMailbox: true,
                signOn: SignOnProvider(settings) { try await provider.answer($0) })
        }

        /// Goes to the provider and comes back; where that leads.
        func signIn(_ visitor: Visitor, state: String? = nil) async throws -> String {
            let away = try await visitor.get(SitePath.signOn + "?next=/console/claims")
            let address = away.headers[.location] ?? ""
            guard address.hasPrefix(TestProvider.issuer) else { return address }
            let (code, right) = await provider.visit(address)
            let answer = try await visitor.get(SitePath.signOnReturn + "?code=\(code)&state=\(state ?? right)")
            return answer.headers[.location] ?? ""
        }
    }

    @Test("SEC-14 a manager signs in at the provider, is known by the subject from then on, and gets on", arguments: Engine.all)
    func good(engine: Engine) async throws {
        let stage = try await Stage(engine)
        #expect(try await Visitor(stage.site, .english).get(SitePath.signIn).body.contains(SitePath.signOn))
        #expect(try await !stage.house.stranger().get(SitePath.signIn).body.contains(SitePath.signOn))
        let visitor = Visitor(stage.site, .english)
        #expect(try await stage.signIn(visitor) == "/console/claims")
        #expect(try await visitor.get("/console").body.contains("Staff manager"))
        let form = await stage.provider.forms.last ?? ""
        #expect(form.contains("grant_type=authorization_code") && form.contains("redirect_uri=https%3A%2F%2Floyalty.example.com"))
        // Whoever is called manager at the provider now is somebody else.
        await stage.provider.say(["sub": "u-2"])
        let other = Visitor(stage.site, .english)
        #expect(try await stage.signIn(other).contains("sign_on=nobody"))
        // The first is the manager still, under whatever name.
        await stage.provider.say(["preferred_username": "renamed"])
        #expect(try await stage.signIn(Visitor(stage.site, .english)) == "/console/claims")
        // Forgotten, the log-in is free to be bound anew.
        _ = try await stage.house.cast.desk.perform(ForgetIdentity(login: "manager"), by: .system)
        await stage.provider.say(["sub": "u-2"])
        #expect(try await stage.signIn(Visitor(stage.site, .english)) == "/console/claims")
        // A verified address may be the log-in, one that is not may not.
        await stage.provider.say(["sub": "u-3", "preferred_username": "x", "email": "clerk", "email_verified": false])
        #expect(try await stage.signIn(Visitor(stage.site, .english)).contains("sign_on=nobody"))
        await stage.provider.say(["sub": "u-3", "preferred_username": "x", "email": "clerk", "email_verified": true])
        #expect(try await stage.signIn(Visitor(stage.site, .english)) == "/console/claims")
    }

    @Test("SEC-14 forged, unsigned, for others, expired, of another name or browser: nobody gets in")
    func bad() async throws {
        let stage = try await Stage()
        let past = stage.now - 3_600
        let wrong: [[String: any Sendable]] = [
            ["aud": "other"], ["iss": "https://evil.example.com"], ["exp": past], ["nonce": "mine"], ["sub": ""],
            ["aud": ["tessera", "other"]], ["iat": past + 8_000],
        ]
        for claims in wrong {
            await stage.provider.say(claims)
            #expect(try await stage.signIn(Visitor(stage.site, .english)).contains("sign_on=failed"), "\(claims)")
        }
        await stage.provider.say([:])
        await stage.provider.forge(true)
        #expect(try await stage.signIn(Visitor(stage.site, .english)).contains("sign_on=failed"))
        await stage.provider.forge(false)
        for algorithm in ["none", "HS256", "RS256"] {
            await stage.provider.sign(as: algorithm)
            #expect(try await stage.signIn(Visitor(stage.site, .english)).contains("sign_on=failed"), "\(algorithm)")
        }
        await stage.provider.sign(as: "ES256")
        let visitor = Visitor(stage.site, .english)
        #expect(try await stage.signIn(visitor, state: "forged").contains("sign_on=failed"))
        // A code without a browser that began, as a stranger would slip somebody.
        let slipped = try await Visitor(stage.site, .english).get(SitePath.signOnReturn + "?code=code-1&state=")
        #expect(slipped.headers[.location]?.contains("sign_on=failed") == true)
        let page = try await visitor.get(SitePath.signIn + "?sign_on=failed")
        #expect(page.body.contains("did not work"))
        #expect(try await stage.signIn(visitor) == "/console/claims")
    }

    @Test("SEC-14 a provider that calls itself another, or does not answer, is not trusted")
    func provider() async throws {
        let stage = try await Stage()
        await stage.provider.call(itself: "https://evil.example.com")
        #expect(try await stage.signIn(Visitor(stage.site, .english)).contains("sign_on=failed"))
        for address in ["http://id.example.com", "https-id", "http://127.0.0.1.example.com", "ftp://127.0.0.1"] {
            #expect(SignOnSettings(issuer: address, client: "t", secret: "", site: "https://x") == nil, "\(address)")
        }
        #expect(SignOnSettings(issuer: "http://127.0.0.1:9", client: "t", secret: "", site: "http://localhost:8080") != nil)
    }

    @Test("SEC-14 a role that needs a second factor is asked for it, unless the provider has asked")
    func second() async throws {
        let stage = try await Stage()
        _ = try await stage.house.cast.desk.perform(
            DemandSecondFactor(roles: [.manager]), by: .system)
        #expect(try await stage.signIn(Visitor(stage.site, .english)).hasPrefix(SitePath.signInSetUp))
        await stage.provider.say(["amr": ["pwd", "otp"]])
        #expect(try await stage.signIn(Visitor(stage.site, .english)) == "/console/claims")
    }

    @Test("SEC-14 who was switched off stays outside, and a ticket holds for ten minutes")
    func off() async throws {
        let stage = try await Stage()
        let visitor = Visitor(stage.site, .english)
        let away = try await visitor.get(SitePath.signOn).headers[.location] ?? ""
        let (code, state) = await stage.provider.visit(away)
        stage.house.cast.clock.advance(seconds: 601)
        let late = try await visitor.get(SitePath.signOnReturn + "?code=\(code)&state=\(state)")
        #expect(late.headers[.location]?.contains("sign_on=failed") == true)
    }
}
