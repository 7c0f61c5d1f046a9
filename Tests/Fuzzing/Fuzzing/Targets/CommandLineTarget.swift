import ArgumentParser
import Datasets

@testable import Commands

/// A command line, one word on each line of the input: parsed, checked, and carried out where that
/// is a matter of milliseconds and writes nothing.
enum CommandLineTarget: FuzzTarget {
    static let name = "command-line"

    static func run(_ bytes: [UInt8]) {
        let words = String(decoding: bytes, as: UTF8.self)
            .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        do {
            // Parsing checks everything that needs no file.
            let command = try Regplot.command(words)
            try use(command)
        } catch {
            let ending = Ending(error)
            guard ending.code != 0 else { return }
            guard [64, 65, 73, 130].contains(ending.code) else {
                fatalError("code \(ending.code): \(ending.message)")
            }
            checkRefusal(ending.message)
        }
    }

    private static func use(_ command: any ParsableCommand) throws {
        switch command {
        case let command as TrainCommand where command.dataset != DataPlan.csv:
            let data = try DataPlan(
                dataset: command.dataset ?? "", file: command.file, options: command.data,
                among: DatasetCatalog.trainable
            ).load()
            SmallTraining.run(data, try TrainSettings(data, options: command.options))
        case let command as ListCommand:
            guard let items = try command.kind?.items(), try !ListItem.json(items).isEmpty,
                !ListItem.table(items).isEmpty
            else { fatalError("a list is empty") }
        case let command as ReportCommand where command.dataset != DataPlan.csv:
            guard let dataset = command.dataset else { return }
            try checkRepeats(
                ReportPlan(
                    ReportPlan.data(dataset, file: command.file, options: command.data),
                    options: command.options
                ).command
            ) { parsed in
                guard let again = parsed as? ReportCommand, let dataset = again.dataset else {
                    return nil
                }
                return try ReportPlan(
                    ReportPlan.data(dataset, file: again.file, options: again.data),
                    options: again.options
                ).command
            }
        case let command as FigureCommand
        where command.options.data != DataPlan.csv && command.options.study == nil:
            try checkRepeats(
                FigurePlan(id: command.figure, options: command.options).command
            ) { parsed in
                guard let again = parsed as? FigureCommand else { return nil }
                return try FigurePlan(id: again.figure, options: again.options).command
            }
        default: break
        }
    }

    /// The command that a report or a figure says it was made by must lead to itself.
    private static func checkRepeats(
        _ line: String, _ again: (any ParsableCommand) throws -> String?
    ) throws {
        let words = line.split(separator: " ").dropFirst().map(String.init)
        let repeated: String?
        do {
            repeated = try again(Regplot.command(words))
        } catch {
            fatalError("\(line) is refused: \(Ending(error).message)")
        }
        guard repeated == line else {
            fatalError("\(line) becomes \(repeated ?? "another command")")
        }
    }
}
