public import Base
import Datasets
import Lab
import Methods

extension LabRows {
    /// What a page calls the rows of the report's own table.
    static let tableID = "table"
}

extension LearningTask {
    /// The table that its rows are drawn from as a laboratory learns it, or why it does not; nil where a formula makes
    /// the rows.
    var labTable: Result<LabRows, LabRows.TableRefusal>? {
        dataset.table.map { table in
            Result { () throws(LabRows.TableRefusal) in
                try LabRows(table, id: LabRows.tableID)
            }
        }
    }

    /// What a laboratory can learn in its report: rows that need no file, and its own table's.
    var labRows: [LabRows] {
        guard case .success(let table) = labTable else { return LabRows.all }
        return LabRows.all + [table]
    }

    /// Whether a page can train its rows.
    var hasLab: Bool {
        if case .success = labTable { return true }
        return LabOffer.has(self)
    }

    /// Why a page trains nothing of it; nil where one can.
    public var labRefusal: Phrase? {
        guard case .failure(let refusal) = labTable else { return nil }
        let most = LabPlan.most
        switch refusal {
        case .manyRows:
            return Phrase(
                "page.no-lab-rows",
                ["rows": .count(dataset.table?.rows ?? 0), "most": .count(most.rows)])
        case .manyNumbers:
            return Phrase(
                "page.no-lab-numbers",
                [
                    "numbers": .count((dataset.table?.rows ?? 0) * dataset.inputs.count),
                    "most": .count(most.numbers),
                ])
        case .manyClasses:
            return Phrase("page.no-lab-classes", ["classes": .count(dataset.classes?.count ?? 0)])
        case .unfit: return Phrase("page.no-lab-unfit")
        }
    }
}

extension TableRows {
    /// As a page writes it into the laboratory.
    var labData: FrameData {
        let heads = keeps.map { $0 ? 1.0 : 0 } + [Double(classes ?? 0)]
        let lines = (0..<rows).flatMap { row in
            values[row * inputs..<(row + 1) * inputs] + [targets[row]]
        }
        return .object([
            ("rows", .integer(rows)), ("inputs", .integer(inputs)),
            ("training", .exact(shares.training)), ("heldOut", .exact(shares.heldOut)),
            ("lines", .exact(heads + lines)),
        ])
    }
}
