/// Asks an identity provider something, from server to server.
public typealias SignOnTransport = @Sendable (SignOnRequest) async throws -> SignOnAnswer

/// One question to an identity provider.
public struct SignOnRequest: Sendable {
    public let address: String
    /// The fields of a form to send, already encoded; nil to read.
    public let form: String?
    /// The value of the header `Authorization`; nil for none.
    public let authorization: String?
}

/// What it answered.
public struct SignOnAnswer: Sendable {
    public let status: Int
    public let body: [UInt8]

    public init(status: Int, body: [UInt8]) {
        self.status = status
        self.body = body
    }
}
