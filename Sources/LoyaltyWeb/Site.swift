import LoyaltyRules
import LoyaltyService

/// Everything the routes need; made once by the composition root.
public struct Site: Sendable {
    public let service: TesseraService
    public let assets: AssetCatalogue
    /// The OpenAPI description, as YAML text.
    public let openAPI: String
    /// Whether the development mailbox is shown (no message gateway is set).
    public let showsMailbox: Bool

    /// The identity provider at which staff may sign in; nil where none is set.
    public let signOn: SignOnProvider?

    /// With what cards for the wallets of phones are made.
    public let wallet: Wallet

    /// The daily jobs.
    public let daily: DailyWork

    /// - Parameter daily: the jobs as this server does them; without it none is begun by itself.
    public init(
        service: TesseraService, assets: AssetCatalogue, openAPI: String, showsMailbox: Bool, daily: DailyWork? = nil,
        signOn: SignOnProvider? = nil, wallet: Wallet = .none
    ) {
        self.wallet = wallet
        self.signOn = signOn
        self.service = service
        self.daily = daily ?? DailyWork(service.desk, schedule: nil)
        self.assets = assets
        self.openAPI = openAPI
        self.showsMailbox = showsMailbox
    }

    var desk: Desk { service.desk }
    var reading: ReadingRoom { service.reading }
    var sessions: Sessions { Sessions(service.desk) }
}

extension Site {
    /// A published program, compiled; read from memory after the first time.
    func program(_ version: Int) async throws -> Program {
        if let known = service.desk.programs.known(version) { return known }
        return try await reading.compiledProgram(version)
    }
}

extension Site {
    /// The business day now at a hotel; at the program's first hotel when it is not known.
    func today(at property: String, program: Program?) -> CalendarDay {
        let zone = program?.property(property)?.timeZone ?? program?.properties[0].timeZone ?? "UTC"
        return BusinessDay.of(service.desk.clock.now(), timeZone: zone)
    }
}
