import Crypto
import CryptoExtras
import Foundation
import HTTPTypes
import LoyaltyRules
import LoyaltyService
import LoyaltyTestKit
import Testing

@testable import LoyaltyWeb

@Suite("Cards for the wallets of phones")
struct WalletTests {
    private func apple(_ files: WalletFiles, key: String = "pass.key", picture: [UInt8] = WalletFiles.picture) throws -> AppleWallet {
        try AppleWallet(
            type: "pass.com.example.loyalty", team: "HOTEL12345", certificate: try files.content("pass.pem"),
            key: try files.content(key), between: try files.content("root.pem"),
            pictures: ["icon.png": picture, "icon@2x.png": WalletFiles.picture])
    }

    private func google(_ files: WalletFiles) throws -> GoogleWallet {
        let key = String(decoding: try files.content("other.key"), as: UTF8.self)
        let account = try JSONEncoder().encode(["client_email": "wallet@hotel.example", "private_key": key, "type": "service_account"])
        return try GoogleWallet(account: account, passClass: "3388000000012345678.tessera")
    }

    private func guest(_ wallet: Wallet, _ language: Language = .english) async throws -> (House, MemberID, Visitor) {
        let house = try await House(.sqlite)
        let member = try await house.cast.enrol("Ann 王\"<b>")
        try await house.cast.stay(member, number: "S-1", to: "2026-03-03", net: 100_000)
        let site = Site(
            service: house.cast.service, assets: house.site.assets, openAPI: "openapi: 3.1.0\n", showsMailbox: true, wallet: wallet)
        let ann = Visitor(site, language)
        _ = try await ann.post("/portal/sign-in", ["contact": House.mobile(1)])
        _ = try await ann.post("/portal/sign-in/code", ["challenge": House.mobile(1), "code": try await house.newestCode()])
        return (house, member, ann)
    }

    @Test("CARD-07 the package for Apple is whole: each file under its digest, signed as Apple's servers check it", arguments: Language.allCases)
    func package(language: Language) async throws {
        let files = try WalletFiles()
        defer { files.remove() }
        let (house, member, ann) = try await guest(
            Wallet(apple: try apple(files), site: "https://loyalty.example.com"), language)
        #expect(try await ann.get("/portal").body.contains("href=\"/portal/wallet/apple\""))
        let answer = try await ann.get("/portal/wallet/apple")
        #expect(answer.status == 200 && answer.headers[.contentType] == "application/vnd.apple.pkpass")
        try files.scratch.write("card.pkpass", answer.bytes)
        // A reader that is not ours takes it apart.
        try files.scratch.command(["python3", "-m", "zipfile", "-e", "card.pkpass", "."])
        let manifest = try JSONDecoder().decode([String: String].self, from: try files.content("manifest.json"))
        #expect(Set(manifest.keys) == ["icon.png", "icon@2x.png", "pass.json"])
        for (name, digest) in manifest { #expect(try files.run("sha1", "-r", name).hasPrefix(digest), "\(name)") }
        #expect(files.isSigned("manifest.json", "signature"))
        try files.scratch.write("changed.json", [UInt8](try files.content("manifest.json")) + [32])
        #expect(!files.isSigned("changed.json", "signature"))
        let pass = try #require(
            try JSONSerialization.jsonObject(with: try files.content("pass.json")) as? [String: Any])
        let number = try await house.reading.member(member, by: .system)?.cardNumber
        #expect(pass["formatVersion"] as? Int == 1 && pass["passTypeIdentifier"] as? String == "pass.com.example.loyalty")
        #expect(pass["teamIdentifier"] as? String == "HOTEL12345" && pass["sharingProhibited"] as? Bool == true)
        let barcode = try #require((pass["barcodes"] as? [[String: String]])?.first)
        #expect(barcode["message"] == number && barcode["format"] == "PKBarcodeFormatCode128")
        let serial = try #require(pass["serialNumber"] as? String)
        #expect(serial.count > 20 && !serial.contains(number ?? "?"))
        let text = String(decoding: try files.content("pass.json"), as: UTF8.self)
        #expect(text.contains("Ann 王") && text.contains("https://loyalty.example.com/portal") && text.contains("1,000"))
        #expect(!text.contains("⟦") && !text.contains("MISSING") && !text.contains(House.mobile(1)))
        // The same card has the same serial: added again it takes the place of the first.
        try files.scratch.write("again.pkpass", try await ann.get("/portal/wallet/apple").bytes)
        #expect(try files.scratch.command(["python3", "-c", "import zipfile; print(zipfile.ZipFile('again.pkpass').read('pass.json').decode())"]).contains(serial))
    }

    @Test("CARD-07 the link for Google carries the card in a token that the account signed")
    func link() async throws {
        let files = try WalletFiles()
        defer { files.remove() }
        let (house, member, ann) = try await guest(Wallet(google: try google(files), site: "https://loyalty.example.com"))
        let answer = try await ann.get("/portal/wallet/google")
        let location = try #require(answer.headers[.location])
        #expect(answer.status == 303 && location.hasPrefix("https://pay.google.com/gp/v/save/") && location.count < 1_800)
        let parts = location.dropFirst("https://pay.google.com/gp/v/save/".count).split(separator: ".").map(String.init)
        let key = try _RSA.Signing.PrivateKey(pemRepresentation: String(decoding: try files.content("other.key"), as: UTF8.self))
        let signature = try #require(Base64URL.read(parts[2]))
        let sign = _RSA.Signing.RSASignature(rawRepresentation: signature)
        let digest = SHA256.hash(data: Data((parts[0] + "." + parts[1]).utf8))
        #expect(key.publicKey.isValidSignature(sign, for: digest, padding: .insecurePKCS1v1_5))
        let body = try #require(Base64URL.read(parts[1]))
        let token = try #require(try JSONSerialization.jsonObject(with: body) as? [String: Any])
        #expect(token["aud"] as? String == "google" && token["typ"] as? String == "savetowallet")
        #expect(token["iss"] as? String == "wallet@hotel.example" && token["origins"] as? [String] == ["https://loyalty.example.com"])
        let payload = try #require(token["payload"] as? [String: Any])
        let card = try #require((payload["loyaltyObjects"] as? [[String: Any]])?.first)
        let id = try #require(card["id"] as? String)
        #expect(id.hasPrefix("3388000000012345678.") && id.wholeMatch(of: /[0-9]+\.[A-Za-z0-9._-]+/) != nil)
        #expect(card["classId"] as? String == "3388000000012345678.tessera" && card["state"] as? String == "ACTIVE")
        let number = try await house.reading.member(member, by: .system)?.cardNumber
        #expect((card["barcode"] as? [String: String])?["value"] == number)
    }

    @Test("CARD-06 a card that cannot be used comes into no wallet; where nothing is set there is none")
    func none() async throws {
        let files = try WalletFiles()
        defer { files.remove() }
        let (house, member, ann) = try await guest(Wallet(apple: try apple(files), google: try google(files)))
        let number = try #require(try await house.reading.member(member, by: .system)?.cardNumber)
        let lose = ChangeCard(member: member, step: .lose, card: number, cause: .lost)
        _ = try await house.cast.desk.perform(lose, by: .member(member))
        for path in ["/portal/wallet/apple", "/portal/wallet/google"] {
            #expect(try await ann.get(path).status == 404)
            #expect(try await house.stranger().get(path).status == 303)
        }
        let (_, _, bob) = try await guest(.none)
        #expect(try await !bob.get("/portal").body.contains("/portal/wallet"))
        for path in ["/portal/wallet/apple", "/portal/wallet/google"] { #expect(try await bob.get(path).status == 404) }
    }

    @Test("CARD-07 what is set wrongly is told at the start: no certificate, another's key, a password, no picture, no account")
    func wrong() throws {
        let files = try WalletFiles()
        defer { files.remove() }
        #expect(throws: WalletFault.foreignKey) { _ = try apple(files, key: "other.key") }
        #expect(throws: WalletFault.key) { _ = try apple(files, key: "locked.key") }
        #expect(throws: WalletFault.key) { _ = try apple(files, key: "pass.pem") }
        #expect(throws: WalletFault.picture("icon.png")) { _ = try apple(files, picture: [1, 2, 3]) }
        #expect(throws: WalletFault.certificate("certificate")) {
            _ = try PassSigner(
                certificate: try files.content("pass.key"), key: try files.content("pass.key"), between: try files.content("root.pem"))
        }
        #expect(throws: WalletFault.account) { _ = try GoogleWallet(account: Data("{}".utf8), passClass: "1.x") }
        let key = String(decoding: try files.content("other.key"), as: UTF8.self)
        let account = try JSONEncoder().encode(["client_email": "a@b", "private_key": key])
        for name in ["tessera", "1", "1.", "1.a/b", "1.a b"] {
            #expect(throws: WalletFault.passClass) { _ = try GoogleWallet(account: account, passClass: name) }
        }
    }
}
