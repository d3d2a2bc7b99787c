import LoyaltyService
import Testing

@testable import LoyaltyWeb

@Suite("Forms with files, as browsers send them")
struct MultipartFormTests {
    private func read(_ body: String, boundary: String = "b") throws -> MultipartForm {
        try MultipartForm(Array(body.utf8), boundary: boundary)
    }

    @Test("Texts and files are told apart; a file is known by its name without the folder")
    func parts() throws {
        let form = try read(
            """
            --b\r\nContent-Disposition: form-data; name="source"\r\n\r\nfile\r\n\
            --b\r\nContent-Disposition: form-data; name="file"; filename="C:\\rules\\春季.yaml"\r\n\
            Content-Type: text/yaml\r\n\r\nprogram: x\r\n--not the line\r\n\r\n\
            --b\r\nContent-Disposition: form-data; name="empty"\r\n\r\n\r\n--b--\r\n
            """)
        #expect(form.fields == ["source": "file", "empty": ""])
        let file = try #require(form.files["file"])
        #expect(file.name == "春季.yaml" && file.text == "program: x\r\n--not the line\r\n")
    }

    @Test("A file field without a file is no file; a mark of the editor is no part of the text")
    func none() throws {
        let form = try read(
            """
            --b\r\nContent-Disposition: form-data; name="a"; filename=""\r\n\r\n\r\n\
            --b\r\nContent-Disposition: form-data; name="b"; filename="x"\r\n\r\n\u{FEFF}program\r\n--b--
            """)
        #expect(form.files["a"] == nil && form.files["b"]?.text == "program")
        #expect(UploadedFile(path: "x", bytes: [0xFF]).text == nil)
    }

    @Test(
        "What is cut short, or is not text, is told",
        arguments: [
            "", "--b", "--b\r\n", "--b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nx",
            "--b\r\nContent-Disposition: form-data; name=\"a\"\r\n--b--",
            "--b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n\0\r\n--b--", "a=b&c=d",
        ])
    func damaged(body: String) {
        #expect(throws: InvalidInput.self) { try read(body) }
    }

    @Test(
        "The boundary is found in the content type, and only there",
        arguments: [
            ("multipart/form-data; boundary=abc", "abc"),
            ("Multipart/Form-Data; charset=utf-8; boundary=\"a b\"", "a b"),
            ("multipart/form-data", nil), ("multipart/mixed; boundary=abc", nil),
            ("application/x-www-form-urlencoded", nil), ("multipart/form-data; boundary=", nil), ("", nil),
        ] as [(String, String?)])
    func boundary(type: String, boundary: String?) {
        #expect(MultipartForm.boundary(of: type) == boundary)
    }
}
