import ArgumentParser
import Foundation
import Hummingbird
import Logging
import LoyaltyService
import LoyaltyWeb
import NIOCore

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
        let server = Server.application(site, host: host, port: port) { [host, port] in
            for (name, path) in [("Console", "console"), ("Portal ", "portal"), ("API    ", "docs")] {
                Console.line("\(name)  http://\(host):\(port)/\(path)")
            }
        }
        do {
            try await server.runService()
        } catch let error as IOError where error.errnoCode == EADDRINUSE {
            throw CommandFailure(
                75, "Something already answers on \(host):\(port). Stop it, or choose another port with --port.")
        }
        try service.close()
    }
}
