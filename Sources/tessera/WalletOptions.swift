import ArgumentParser
import Foundation
import LoyaltyWeb

/// With what cards for the wallets of phones are made; none unless it is told.
struct WalletOptions: ParsableArguments {
    @Option(help: "The pass type identifier at Apple, for example pass.com.example.loyalty.") var walletApplePassType: String?
    @Option(help: "The team identifier at Apple.") var walletAppleTeam: String?
    @Option(help: "The file with the certificate of the pass type, PEM.") var walletAppleCertificate: String?
    @Option(help: "The file with its private key, PEM, without a password.") var walletAppleKeyFile: String?
    @Option(help: "The file with the certificate of Apple's authority (WWDR), PEM.") var walletAppleIntermediate: String?
    @Option(help: "The folder with the pictures of the pass: icon.png at least.") var walletApplePictures: String?
    @Option(help: "The file of the service account at Google, JSON.") var walletGoogleAccountFile: String?
    @Option(help: "The class of the loyalty card at Google, ISSUER.NAME.") var walletGoogleClass: String?

    /// - Throws: `CommandFailure` 64 where something is missing or wrong, 66 where a file cannot be read.
    func wallet(site: String?) throws -> Wallet {
        do {
            return Wallet(apple: try apple(), google: try google(), site: site ?? "")
        } catch let fault as WalletFault {
            throw CommandFailure(64, fault.sentence)
        }
    }

    private func apple() throws -> AppleWallet? {
        let told = [
            walletApplePassType, walletAppleTeam, walletAppleCertificate, walletAppleKeyFile, walletAppleIntermediate,
            walletApplePictures,
        ]
        guard told.contains(where: { $0 != nil }) else { return nil }
        let all = told.compactMap { $0 }
        guard all.count == told.count else {
            throw CommandFailure(
                64, """
                    A card for Apple Wallet needs --wallet-apple-pass-type, --wallet-apple-team, --wallet-apple-certificate, \
                    --wallet-apple-key-file, --wallet-apple-intermediate and --wallet-apple-pictures, all of them.
                    """)
        }
        return try AppleWallet(
            type: all[0], team: all[1], certificate: try Self.content(all[2]), key: try Self.content(all[3]),
            between: try Self.content(all[4]), pictures: try Self.pictures(all[5]))
    }

    private func google() throws -> GoogleWallet? {
        guard walletGoogleAccountFile != nil || walletGoogleClass != nil else { return nil }
        guard let file = walletGoogleAccountFile, let passClass = walletGoogleClass else {
            throw CommandFailure(64, "A card for Google Wallet needs --wallet-google-account-file and --wallet-google-class, both.")
        }
        return try GoogleWallet(account: try Self.content(file), passClass: passClass)
    }

    private static func pictures(_ folder: String) throws -> [String: [UInt8]] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return try names.filter { $0.hasSuffix(".png") }.reduce(into: [:]) { pictures, name in
            pictures[name] = [UInt8](try content(folder + "/" + name))
        }
    }

    private static func content(_ file: String) throws -> Data {
        guard let content = FileManager.default.contents(atPath: file) else {
            throw CommandFailure(66, "\(file) cannot be read.")
        }
        return content
    }
}
