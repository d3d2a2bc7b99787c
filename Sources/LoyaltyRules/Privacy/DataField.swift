/// The columns of a table that hold the same class of data for the same purpose.
public struct DataField: Sendable, Hashable {
    public let table: String
    public let columns: [String]
    public let dataClass: DataClass
    public let purpose: DataPurpose
    public let ground: DataGround
    public let retention: DataRetention

    init(
        _ table: String, _ columns: String, _ dataClass: DataClass, _ purpose: DataPurpose, _ ground: DataGround,
        _ retention: DataRetention
    ) {
        self.table = table
        self.columns = columns.split(separator: " ").map(String.init)
        self.dataClass = dataClass
        self.purpose = purpose
        self.ground = ground
        self.retention = retention
    }
}
