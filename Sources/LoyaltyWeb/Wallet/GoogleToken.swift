/// What Google is told, in the token of a link.
struct GoogleToken: Encodable {
    struct Payload: Encodable {
        let loyaltyObjects: [GoogleCard]
    }

    let iss: String
    let aud = "google"
    let typ = "savetowallet"
    let iat: Int64
    let origins: [String]
    let payload: Payload
}
