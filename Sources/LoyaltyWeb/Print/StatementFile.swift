import HTTPTypes
import Hummingbird
import LoyaltyRules
import LoyaltyService

/// A statement as a file to keep.
enum StatementFile {
    static func response(_ statement: StatementView, _ presenter: Presenter, _ view: MemberView) -> Response {
        let name = "statement-\(statement.period.first)-\(statement.period.last).pdf"
        return HTMLResponse.attachment(presenter.statement(statement, of: view).pdf(), name, "application/pdf")
    }
}
