/// Boxes of one kind that can be ticked together.
struct ChoiceGroup: Sendable {
    struct Box: Sendable {
        /// The name of the field.
        let name: String
        let label: String
        let isTicked: Bool
    }

    let title: String
    let boxes: [Box]
}
