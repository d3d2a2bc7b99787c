import ArgumentParser
import Foundation
import Hummingbird
import Logging
import LoyaltyService
import LoyaltyWeb

/// `tessera serve`
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Serve console, portal and API.")
    @Option(help: "The address to listen on.") var host = "127.0.0.1"
    @Option(help: "The port to listen on.") var port = 8080
    @Option(help: "The folder with the front-end assets.") var assets = "public"
    @Option(help: "The description of the API.") var openapi = "openapi.yaml"
    @OptionGroup var options: DatabaseOptions

    func run() async throws {
        guard (1...65_535).contains(port) else { throw CommandFailure(64, "--port must lie between 1 and 65535.") }
        let service = try options.open()
        let site = try Server.site(service, assets: assets, openAPI: openapi)
        let server = Server.application(site, host: host, port: port)
        Console.line("Console  http://\(host):\(port)/console")
        Console.line("Portal   http://\(host):\(port)/portal")
        Console.line("API      http://\(host):\(port)/docs")
        try await server.runService()
        try service.close()
    }
}
