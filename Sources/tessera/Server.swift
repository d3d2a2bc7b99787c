import Foundation
import Hummingbird
import Logging
import LoyaltyService
import LoyaltyWeb

/// The composition root of the server.
enum Server {
    /// Loads what the site serves.
    static func site(
        _ service: TesseraService, assets: String, openAPI: String, daily: DailyWork? = nil, signOn: SignOnProvider? = nil,
        wallet: Wallet = .none
    ) throws -> Site {
        let catalogue: AssetCatalogue
        do {
            catalogue = try AssetCatalogue(folder: assets)
        } catch {
            throw CommandFailure(66, "The front-end assets are missing in \(assets). Unpack them: python3 Scripts/assets.py")
        }
        guard let description = FileManager.default.contents(atPath: openAPI) else {
            throw CommandFailure(66, "The description of the API is missing: \(openAPI). Start where it is, or use --openapi.")
        }
        return Site(
            service: service, assets: catalogue, openAPI: String(decoding: description, as: UTF8.self),
            showsMailbox: true, daily: daily, signOn: signOn, wallet: wallet)
    }

    /// The HTTP server: idle connections end after a minute, headers are bounded.
    static func application(
        _ site: Site, host: String, port: Int, router: Router<AppContext>? = nil,
        onRunning: @escaping @Sendable () async -> Void = {}
    ) -> some ApplicationProtocol {
        var logger = Logger(label: "tessera")
        logger.logLevel = .notice
        return Application(
            router: router ?? Routes.router(for: site),
            server: .http1(configuration: .init(idleTimeout: .seconds(60))),
            configuration: .init(address: .hostname(host, port: port), serverName: "Tessera"),
            onServerRunning: { _ in await onRunning() }, logger: logger)
    }
}
