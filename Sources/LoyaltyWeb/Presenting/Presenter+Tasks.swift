import LoyaltyRules
import LoyaltyService

extension Presenter {
    /// A task of the work list, open or done.
    func task(_ view: TaskView, today: CalendarDay, name: (String) -> String) -> TaskLine {
        let row = view.row
        return TaskLine(
            id: String(row.id), member: "\(row.member)", name: view.name,
            text: view.text?.text(in: language) ?? program.name(of: row.asset, in: language), property: row.property,
            hotel: row.property.isEmpty ? "" : property(row.property),
            day: row.doneAt.map { moment($0, at: row.property) } ?? "\(row.dueOn)", doneBy: row.doneBy.map(name) ?? "",
            isLast: row.doneAt == nil && row.dueOn <= today)
    }
}
