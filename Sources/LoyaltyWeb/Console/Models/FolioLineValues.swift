/// One line of a bill form as it was typed.
struct FolioLineValues: Sendable {
    /// Most lines a form takes. Line `n` (from 0) has the fields `category_n`, `net_n`, `tax_n`, `service_n`.
    static let most = 4

    var category = ""
    /// Net of tax and service, in the form's currency, as typed.
    var net = ""
    var tax = ""
    var service = ""

    /// Whether no amount was typed.
    var isEmpty: Bool { net.isEmpty && tax.isEmpty && service.isEmpty }
}
