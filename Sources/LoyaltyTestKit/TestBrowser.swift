import HTTPTypes
import Hummingbird
import Logging
import LoyaltyRules
import LoyaltyService
import LoyaltyWeb
import NIOCore
import NIOEmbedded
import Synchronization

/// A browser in this process: sends requests through the router with all its middleware, keeps cookies, and
/// needs no socket.
public final class TestBrowser: Sendable {
    /// An answer.
    public struct Answer: Sendable {
        public let status: Int
        public let headers: HTTPFields
        public let bytes: [UInt8]
        public var body: String { String(decoding: bytes, as: UTF8.self) }
    }

    private let responder: any HTTPResponder<AppContext>
    private let cookies = Mutex<[String: String]>([:])

    public init(_ site: Site) { responder = Routes.router(for: site).buildResponder() }

    /// Forgets who is signed in.
    public func forget() { cookies.withLock { $0 = [:] } }

    /// Sends a request and remembers cookies.
    public func send(
        _ method: HTTPRequest.Method, _ path: String, headers: HTTPFields = [:], body: String = ""
    ) async throws -> Answer {
        try await send(method, path, headers: headers, bytes: Array(body.utf8))
    }

    public func send(
        _ method: HTTPRequest.Method, _ path: String, headers: HTTPFields = [:], bytes: [UInt8]
    ) async throws -> Answer {
        var head = HTTPRequest(method: method, scheme: "http", authority: "127.0.0.1", path: path, headerFields: headers)
        let jar = cookies.withLock { $0 }
        if !jar.isEmpty { head.headerFields[.cookie] = jar.map { "\($0.key)=\($0.value)" }.joined(separator: "; ") }
        let request = Request(head: head, body: .init(buffer: ByteBuffer(bytes: bytes)))
        var logger = Logger(label: "test")
        logger.logLevel = .critical
        logger[metadataKey: "hb.request.id"] = "test"  // the server gives every request a number
        let context = AppContext(source: ApplicationRequestContextSource(channel: EmbeddedChannel(), logger: logger))
        let response = try await responder.respond(to: request, context: context)
        for cookie in response.headers[values: .setCookie] { keep(cookie) }
        let collected = Collected()
        try await response.body.write(collected)
        return Answer(status: Int(response.status.code), headers: response.headers, bytes: collected.bytes)
    }

    private func keep(_ cookie: String) {
        let pair = cookie.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1).map(String.init)
        cookies.withLock { $0[pair[0]] = pair.count > 1 && !pair[1].isEmpty ? pair[1] : nil }
    }

    /// Gathers a body in memory.
    private final class Collected: ResponseBodyWriter {
        private let buffer = Mutex<[UInt8]>([])
        var bytes: [UInt8] { buffer.withLock { $0 } }
        func write(_ part: ByteBuffer) async throws { buffer.withLock { $0 += Array(part.readableBytesView) } }
        func finish(_ trailingHeaders: HTTPFields?) async throws {}
    }
}
