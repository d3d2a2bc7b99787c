import LoyaltyService
import LoyaltyTestKit
import LoyaltyWeb
import Testing
import Yams

@Suite("The description of the API says what the server does")
struct OpenAPITests {
    /// Codes of answers that no refusal gives.
    private static let otherCodes = [
        "invalid_input", "program_problems", "unauthorized", "not_found", "method_not_allowed",
        "too_many_requests", "invalid_request", "unavailable", "clock_behind", "internal_error",
    ]
    private static let methods: Set = ["get", "put", "post", "delete", "options", "head", "patch", "trace"]

    private let description: Node
    /// `POST /api/v1/stays` and its description, for each operation.
    private let operations: [String: Node]

    init() throws {
        let text = try Repository.text("openapi.yaml")
        description = try #require(try Yams.compose(yaml: text))
        var operations: [String: Node] = [:]
        for (path, item) in try #require(description["paths"]?.mapping) {
            for (key, operation) in try #require(item.mapping) {
                guard let method = key.string, Self.methods.contains(method) else { continue }
                operations[method.uppercased() + " " + (path.string ?? "")] = operation
            }
        }
        self.operations = operations
    }

    @Test("It has every route with its method, and no other")
    func routes() throws {
        let service = try TestDatabase(.sqlite).open()
        let site = Site(service: service, assets: .empty, openAPI: "", showsMailbox: false)
        let served = Set(RouteTable.api(site).map { $0.method + " " + $0.path })
        let open: Set = ["GET /health", "GET /openapi.json", "GET /openapi.yaml"]
        #expect(Set(operations.keys).symmetricDifference(served.union(open)) == [])
        try service.close()
    }

    @Test("A problem has every code of a refusal, and no code that never comes")
    func codes() throws {
        let schemas = try #require(description["components"]?["schemas"])
        let problem = try #require(schemas["Problem"]?["properties"])
        let described = try #require(problem["code"]?["enum"]?.sequence).compactMap(\.string)
        let given = RefusalCode.allCases.map(\.rawValue) + Self.otherCodes
        #expect(Set(described).symmetricDifference(given) == [])
        #expect(Set(described).count == described.count, "a code is listed twice")
    }

    @Test("Every write takes a key and can be tried without effect")
    func writes() throws {
        let keys = ["#/components/parameters/IdempotencyKey", "#/components/parameters/DryRun"]
        for (name, operation) in operations where !name.hasPrefix("GET ") {
            // A look-up is a POST only so that no personal data stands in an address.
            if name.hasSuffix("/member-lookups") || name.hasSuffix("/pin-checks") { continue }
            let parameters = operation["parameters"]?.sequence?.compactMap { $0["$ref"]?.string } ?? []
            #expect(Set(keys).isSubset(of: parameters), "\(name)")
        }
    }

    @Test("No answer is a server error, and each but the open ones may be refused for want of a key")
    func statuses() throws {
        for (name, operation) in operations {
            let statuses = try #require(operation["responses"]?.mapping).keys.compactMap(\.string)
            #expect(!statuses.contains("500") && !statuses.contains("default"), "\(name)")
            #expect(statuses.contains("401") == name.contains("/api/v1/"), "\(name)")
        }
    }
}
