import Foundation
import HTTPTypes
import Hummingbird
import LoyaltyRules
import LoyaltyService
import LoyaltyWeb
import NIOCore

/// A server in this process for benchmarks: the real routes, and a JSON echo beside them.
struct BenchServer {
    let service: TesseraService
    let key: String
    let cards: [String]
    let members: [MemberID]

    /// What the echo reads and writes: as large as a stay.
    private struct Echo: Codable {
        struct Line: Codable {
            let category: String
            let net_minor: Int
            let tax_minor: Int
            let service_minor: Int
        }
        struct Member: Codable { let card: String }
        let member: Member
        let property: String
        let number: String
        let arrival: String
        let departure: String
        let currency: String
        let lines: [Line]
    }

    /// Makes a database with a program, so many members, and a client that may record stays and redeem.
    static func prepare(_ service: TesseraService, document: String, members: Int) async throws -> BenchServer {
        _ = try await service.desk.perform(
            PublishProgram(document: document, effectiveFrom: CalendarDay("2020-01-01")!, reason: "Benchmark"), by: .system)
        let client = CreateClient(name: "bench", scopes: [.recordStay, .holdPoints], properties: nil)
        _ = try await service.desk.perform(client, by: .system)
        let enrolled = try await withThrowingTaskGroup(of: (card: String, member: MemberID).self) { group in
            for index in 0..<members {
                group.addTask {
                    let enrolment = Enrolment(
                        name: "Bench \(index)", mobile: nil, email: EmailAddress("bench\(index)@example.com"),
                        language: .english, channel: "api", property: "west_lake",
                        joinedOn: CalendarDay("2026-01-01")!, consents: [.agreement], textVersion: "1")
                    let answer = try await service.desk.perform(EnrolMember(enrolment), by: .system).answer
                    return (answer.cardNumber, answer.member)
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }.sorted { $0.card < $1.card }
        return BenchServer(service: service, key: client.key, cards: enrolled.map(\.card), members: enrolled.map(\.member))
    }

    /// Gives each member points in some lots, enough to redeem from for as long as a measurement takes.
    func fill(lots: Int, asset: String) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            for member in members {
                group.addTask {
                    for _ in 0..<lots {
                        let gift = AdjustPoints(
                            member: .id(member), change: AssetAmount(asset, 1_000_000), reason: "Benchmark", at: "west_lake")
                        _ = try await service.desk.perform(gift, by: .system)
                    }
                }
            }
            try await group.waitForAll()
        }
    }

    /// Serves on a port while `body` runs.
    func serving(port: Int, _ body: @escaping @Sendable () async -> Void) async throws {
        let site = Site(service: service, assets: .empty, openAPI: "", showsMailbox: false)
        let router = Routes.router(for: site)
        router.post("/bench/echo") { request, _ -> Response in
            let bytes = try await request.body.collect(upTo: 1_048_576)
            let echo = try JSONDecoder().decode(Echo.self, from: Data(bytes.readableBytesView))
            return Response(
                status: .ok, headers: [.contentType: "application/json"],
                body: .init(byteBuffer: .init(bytes: try JSONEncoder().encode(echo))))
        }
        let (started, signal) = AsyncStream<Void>.makeStream()
        let server = Server.application(site, host: "127.0.0.1", port: port, router: router) { signal.yield() }
        await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await server.run() }
            for await _ in started { break }
            await body()
            group.cancelAll()
        }
    }

    /// The bytes of a connection's next stay.
    func stay(path: String, _ connection: Int, _ count: Int) -> [UInt8] {
        let number = "B\(connection)-\(count)"
        let day = CalendarDay("2026-03-01")!.adding(days: count % 200)
        let card = cards[(connection * 7_919 + count * 104_729) % cards.count]
        let body = """
            {"member":{"card":"\(card)"},"property":"west_lake","number":"\(number)","arrival":"\(day)",\
            "departure":"\(day.adding(days: 2))","currency":"CNY","lines":[\
            {"category":"room","net_minor":98000,"tax_minor":5880,"service_minor":9800},\
            {"category":"fnb","net_minor":12000,"tax_minor":720,"service_minor":1200}]}
            """
        return post(path, key: number, body)
    }

    /// Sets points of a member aside and uses them: two requests; nil when the connection broke.
    func redeem(_ socket: LoopbackSocket, _ connection: Int, _ count: Int, asset: String, until end: Instant) -> Bool? {
        let holds = "/api/v1/members/\(members[(connection * 7_919 + count * 104_729) % members.count])/holds"
        let body = "{\"asset\":\"\(asset)\",\"amount\":100,\"expires_at_ms\":\(end.milliseconds),\"property\":\"west_lake\"}"
        guard let placed = socket.exchange(post(holds, key: "H\(connection)-\(count)", body)) else { return nil }
        guard placed == 201, let hold = socket.number(after: "\"hold_id\":\"") else { return false }
        let used = socket.exchange(post("\(holds)/\(hold)/capture", key: "C\(connection)-\(count)", "{}"))
        return used.map { $0 == 201 }
    }

    private func post(_ path: String, key number: String, _ body: String) -> [UInt8] {
        Array(
            """
            POST \(path) HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer \(key)\r\n\
            Idempotency-Key: \(number)\r\nContent-Type: application/json\r\n\
            Content-Length: \(body.utf8.count)\r\n\r\n\(body)
            """.utf8)
    }
}
