import Hummingbird
import Logging
import LoyaltyRules
import LoyaltyService
import NIOCore

/// What a request carries along: its number, its sender's address, its language, who sent it.
public struct AppContext: RequestContext {
    public var coreContext: CoreRequestContextStorage
    /// The address of the sender, for throttling.
    public let address: String
    /// The language of the answer.
    var language = Language.english
    /// Who acts; the API's middleware sets it.
    var actor: Actor?
    /// Who is signed in; the console's and the portal's middleware set it.
    var holder: Sessions.Holder?
    /// The submitted form; the session gate reads it.
    var form = Form()

    public init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        address = source.channel.remoteAddress?.ipAddress ?? "local"
    }

    /// Who is signed in, where a route demands it.
    func requireHolder() throws -> Sessions.Holder {
        guard let holder else { throw HTTPError(.unauthorized) }
        return holder
    }

    /// Who acts, where a route demands one.
    func requireActor() throws -> Actor {
        guard let actor else { throw HTTPError(.unauthorized) }
        return actor
    }
}
