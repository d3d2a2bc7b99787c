import ArgumentParser
import Foundation
import Hummingbird
import Logging
import LoyaltyRules
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
    @Option(help: "When the daily jobs are begun, HH:MM in the time zone of the program's first hotel.")
    var dailyAt = DailySchedule.usual.description
    @Flag(help: "Begin no daily job by itself, because cron does, or another server.") var noDaily = false
    @Flag(help: "Publish the daily tier run when nothing on its list needs a person; without it, each waits for a decision.")
    var publishTierRuns = false
    @Flag(help: "Take the clock as it is for right, although something was recorded by one that had been ahead.")
    var clockIsRight = false
    @OptionGroup var signOn: SignOnOptions
    @OptionGroup var wallets: WalletOptions
    @OptionGroup var options: DatabaseOptions

    func run() async throws {
        let provider = try signOn.provider()
        let wallet = try wallets.wallet(site: signOn.siteAddress)
        guard (1...65_535).contains(port) else { throw CommandFailure(64, "--port must lie between 1 and 65535.") }
        guard let schedule = DailySchedule(dailyAt) else { throw CommandFailure(64, "--daily-at must be a time, HH:MM.") }
        let service = try options.open()
        if clockIsRight { try await service.desk.acceptClock() }
        let daily = DailyWork(
            service.desk, schedule: noDaily ? nil : schedule,
            choices: JobChoices(publishesTierRuns: publishTierRuns))
        let site = try Server.site(service, assets: assets, openAPI: openapi, daily: daily, signOn: provider, wallet: wallet)
        let work = BesideServer()
        let server = Server.application(site, host: host, port: port) { [host, port] in
            work.begin { await daily.run() }
            for (name, path) in [("Console", "console"), ("Portal ", "portal"), ("API    ", "docs")] {
                Console.line("\(name)  http://\(host):\(port)/\(path)")
            }
        }
        do {
            try await server.runService()
            await work.end()
        } catch let error as IOError where error.errnoCode == EADDRINUSE {
            throw CommandFailure(
                75, "Something already answers on \(host):\(port). Stop it, or choose another port with --port.")
        }
        try service.close()
    }
}
