import Foundation
import Testing

@testable import LoyaltyWeb

@Suite("Assets are served from memory under hashed names")
struct AssetCatalogueTests {
    @Test("A folder is read with its packed copies, and nothing else can be reached")
    func folder() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: folder) }
        let assets = folder.appending(path: "assets")
        try FileManager.default.createDirectory(at: assets, withIntermediateDirectories: true)
        try Data(#"{"app.css":"app.0123abcd.css","mark.svg":"mark.89ab.svg"}"#.utf8)
            .write(to: folder.appending(path: "assets.json"))
        try Data("a{}".utf8).write(to: assets.appending(path: "app.0123abcd.css"))
        try Data("zipped".utf8).write(to: assets.appending(path: "app.0123abcd.css.gz"))
        try Data("<svg/>".utf8).write(to: assets.appending(path: "mark.89ab.svg"))

        let catalogue = try AssetCatalogue(folder: folder.path())
        #expect(catalogue.path("app.css") == "/assets/app.0123abcd.css")
        #expect(catalogue.path("nothing.js") == "/assets/MISSING-nothing.js")
        let file = try #require(catalogue.file("app.0123abcd.css"))
        #expect(file.bytes == Array("a{}".utf8))
        #expect(file.gzip == Array("zipped".utf8))
        #expect(file.contentType == "text/css; charset=utf-8")
        #expect(catalogue.file("mark.89ab.svg")?.gzip == nil)
        #expect(catalogue.file("mark.89ab.svg")?.contentType == "image/svg+xml")
        #expect(catalogue.file("../assets.json") == nil)
    }

    @Test("A folder without a manifest is an error")
    func missing() {
        #expect(throws: (any Error).self) { try AssetCatalogue(folder: "/nonexistent") }
    }
}
