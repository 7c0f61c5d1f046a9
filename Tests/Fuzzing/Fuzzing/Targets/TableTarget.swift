import Base
import Datasets
import Foundation

@testable import Commands

/// A table of one's own: read, made numbers, divided, and trained on.
///
/// The first three bytes choose the options, the rest is the file.
enum TableTarget: FuzzTarget {
    static let name = "csv"

    static func run(_ bytes: [UInt8]) {
        guard bytes.count >= 3 else { return }
        let (flags, answer, ignored) = (bytes[0], Int(bytes[1]), Int(bytes[2]))
        do throws(TableError) {
            let table = try TextTable(Data(bytes[3...]), format: format(flags))
            var task = NumericTable.Task(
                flags & 0x10 == 0
                    ? .label(column(answer, of: table)) : .target(column(answer, of: table)))
            task.dropsMissing = flags & 0x20 != 0
            if ignored > 0 { task.ignored = ColumnList(column(ignored, of: table)) }
            // The last bits of the same byte say what else is chosen.
            if flags & 0x40 != 0 { task.kept = ColumnList(column(answer &+ 1, of: table)) }
            if flags & 0x80 != 0 { task.missing = MissingMarks(["-999", "x"]) }
            let dataset = try Dataset(
                id: "own.csv", ownName: "own.csv",
                table: NumericTable(table, task))
            use(dataset)
        } catch {
            checkRefusal(Failure(error, file: "own.csv").message)
        }
    }

    private static func format(_ flags: UInt8) -> TextTable.Format {
        var format = TextTable.Format()
        let delimiters: [TextTable.Delimiter?] = [
            nil, nil, .sign(","), .sign(";"), .sign("\t"), .blanks, .sign("x"), .sign("é"),
        ]
        format.delimiter = delimiters[Int(flags & 7)]
        format.hasHeader = flags & 8 == 0
        return format
    }

    /// One of the columns, now and then none of them.
    private static func column(_ place: Int, of table: TextTable) -> String {
        place == 0xFF ? "no such column" : table.columns[place % table.columns.count]
    }

    private static func use(_ dataset: Dataset) {
        guard let words = try? Words.ofMessages() else { fatalError("there are no words") }
        for line in Notices(dataset, words).lines { checkRefusal(line) }
        let data = dataset.data(seed: 7)
        for samples in [data.training, data.validation, data.heldOut] {
            guard let samples else { fatalError("a table is divided in three") }
            guard samples.inputs.allSatisfy(\.isFinite) else {
                fatalError("an input is not finite")
            }
            guard samples.targets.allSatisfy(\.isFinite) else {
                fatalError("a target is not finite")
            }
        }
        var options = try! TrainOptions.parse(["--hidden", "2", "--epochs", "1", "--seeds", "1"])
        options.patience = 1
        do {
            SmallTraining.run(dataset, try TrainSettings(dataset, options: options))
        } catch {
            checkRefusal(Ending(error).message)
        }
    }
}
