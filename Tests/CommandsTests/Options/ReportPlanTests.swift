import ArgumentParser
import Base
import Charts
import Experiments
import Foundation
import Methods
import Neural
import Rendering
import Report
import Testing

@testable import Commands

@Suite struct ReportPlanTests {
    /// The plan of a command line, without the program's name.
    private func plan(_ words: String...) throws -> ReportPlan {
        let command = try #require(try Regplot.command(words) as? ReportCommand)
        let data = try ReportPlan.data(
            try #require(command.dataset), file: command.file, options: command.data)
        return try ReportPlan(data, options: command.options)
    }

    /// The message and exit code with which a command line is refused.
    private func refusal(_ words: [String]) -> (code: Int32, message: String) {
        do {
            _ = try Regplot.command(words)
            return (0, "")
        } catch {
            let ending = Ending(error)
            return (ending.code, ending.message)
        }
    }

    @Test func allHasEveryExperimentAndTheDefaults() throws {
        let plan = try plan("xor", "--all")
        #expect(plan.sections.map(\.id) == SectionCatalog.all.map(\.id))
        #expect(plan.runs.seeds == 64)
        #expect(plan.runs.firstSeed == 0)
        #expect(plan.folder.language == .both)
        #expect(plan.folder.formats == [.png, .svg, .pdf])
        #expect(plan.folder.dpi == 200)
        #expect(plan.runs.jobs >= 1)
        #expect(plan.folder.out == "reports/xor")
        #expect(!plan.folder.force)
        #expect(plan.command == "regplot xor --all")
    }

    @Test func pagesThatTravelAloneHaveNoFiles() throws {
        let plan = try plan("xor", "--all", "--single")
        #expect(plan.folder.formats.isEmpty && plan.request.isSingle)
        #expect(plan.command == "regplot xor --all --single")
        for words in [["--formats", "svg"], ["--dpi", "72"]] {
            let refused = refusal(["xor", "--all", "--single"] + words)
            #expect(
                refused.code == 64 && refused.message.contains("--single writes no figures' files"))
        }
    }

    @Test func onlyKeepsTheOrderOfTheArticle() throws {
        let plan = try plan("xor", "--only", "overview, dropout,overview")
        #expect(plan.sections.map(\.id) == ["dropout", "overview"])
        #expect(plan.command == "regplot xor --only dropout,overview")
        #expect(plan.request.sections == ["dropout", "overview"])
    }

    @Test func commandNamesWhatChangesTheReport() throws {
        let plan = try plan(
            "xor", "--all", "--seeds", "8", "--seed", "100", "--lang", "zh", "--formats",
            "pdf,png", "--dpi", "72", "--jobs", "3", "--out", "x", "--quiet", "--force")
        #expect(
            plan.command
                == "regplot xor --all --seeds 8 --seed 100 --lang zh --formats png,pdf --dpi 72")
        #expect(plan.runs.jobs == 3)
        #expect(plan.folder.out == "x")
        #expect(plan.request.words.map(\.language) == [.zh])
        #expect(plan.folder.force)
    }

    @Test func settingsOfATeacherReachTheRunsAndTheCommand() throws {
        let plan = try plan(
            "xor", "--all", "--l2", "0.01", "--hidden", "4", "--lr", "0.25", "--activation", "relu",
            "--epochs", "300", "--batch", "2", "--l1", "0", "--dropout", "0.5")
        #expect(
            plan.command
                == "regplot xor --all --hidden 4 --activation relu --epochs 300 --lr 0.25 --batch 2 "
                + "--l1 0.0 --l2 0.01 --dropout 0.5")
        let settings = plan.runs.settings
        #expect(settings.hidden == [4] && settings.epochs == 300 && settings.batchSize == 2)
        #expect(settings.learningRate == 0.25 && settings.activation == .relu)
        #expect(settings.strengths[.l1] == 0 && settings.strengths[.l2] == 0.01)
        #expect(settings.strengths[.dropout] == 0.5)
        // The page states them.
        let words = try #require(plan.request.words.first)
        #expect(
            plan.request.settings.contains {
                words($0.name).plain == "noisy points: L2 λ"
                    && words($0.value).plain == "0.01 (set by hand)"
            })
    }

    @Test(arguments: [
        ("xor --all --seeds 1", "xor --all --seeds 0", "--seeds 0 is out of range"),
        ("xor --all --seeds 5000", "xor --all --seeds 100001", "from 1 to 100000"),
        ("xor --all --seed 0", "xor --all --seed -1", "--seed -1 is out of range"),
        ("xor --all --dpi 30", "xor --all --dpi 29", "from 30 to 1200"),
        ("xor --all --dpi 1200", "xor --all --dpi 1201", "from 30 to 1200"),
        ("xor --all --jobs 1", "xor --all --jobs 0", "from 1 to 1024"),
        ("xor --all --jobs 1024", "xor --all --jobs 1025", "from 1 to 1024"),
        ("xor --all --hidden 256", "xor --all --hidden 257", "from 1 to 256"),
        ("xor --all --epochs 1", "xor --all --epochs 0", "--epochs 0 is out of range"),
        ("xor --all --lr 1e30", "xor --all --lr 0", "above 0"),
        ("xor --all --l1 0", "xor --all --l1 -0.1", "from 0"),
        ("xor --all --l2 1e9", "xor --all --l2 -1", "from 0"),
        ("xor --all --dropout 0", "xor --all --dropout 1", "to below 1"),
        ("xor --all --batch 2", "xor --all --batch 3", "--batch 3"),
        ("xor --all --batch 40", "xor --all --batch 39", "--batch 39"),
        ("xor --all --batch 0", "xor --all --batch 1", "--batch 1"),
    ])
    func rangesEndWhereTheySay(last: String, first: String, message: String) throws {
        #expect(refusal(last.split(separator: " ").map(String.init)).code == 0)
        let refused = refusal(first.split(separator: " ").map(String.init))
        #expect(refused.code == 64)
        #expect(refused.message.contains(message))
    }

    @Test(arguments: [
        (["xor"], "type \"regplot xor --all\""),
        (["--all"], "such as \"regplot xor --all\""),
        (["xor", "--all", "--only", "dropout"], "exclude each other"),
        (["xro", "--all"], "Did you mean \"xor\"?"),
        (["lsit", "figures"], "Did you mean \"list\"?"),
        (["xor", "--only", "dropuot"], "Did you mean \"dropout\"?"),
        (["xor", "--only", "nothing"], "Possible: overfitting, weight-decay"),
        (["xor", "--only", "dropout,"], "has an empty place"),
        (["xor", "--only", ""], "has an empty place"),
        (["xor", "--all", "--seeds", "many"], "type a whole number"),
        (["xor", "--all", "--seeds", "99999999999999999999"], "type a whole number"),
        (["xor", "--all", "--lang", "fr"], "'en', 'zh' or 'both'"),
        (["xor", "--all", "--formats", "gif"], "there is no format \"gif\""),
        (["xor", "--all", "--out", ""], "--out is empty"),
        (["xor", "--all", "--wrong"], "Unknown option --wrong;"),
        (["xor", "--all", "more"], "xor takes no file, but \"more\" is given"),
    ])
    func wrongCommandLinesSayWhatToDo(words: [String], message: String) {
        let refused = refusal(words)
        #expect(refused.code == 64)
        #expect(refused.message.contains(message), "\(refused.message)")
    }

    @Test func nothingTypedIsNoMistake() {
        #expect(refusal([]).code == 0)
    }

    @Test func versionEndsWithZero() {
        let (code, message) = refusal(["--version"])
        #expect(code == 0)
        #expect(message == Regplot.versionLine)
    }

    @Test func helpNamesTheOptionsAndTheExamples() {
        #expect(Regplot.helpMessage(for: ReportCommand.self).contains("--seeds"))
        #expect(Regplot.helpMessage().contains("regplot xor --all"))
    }

    /// A report is about training: none of it is refused with the reason.
    @Test(arguments: [
        ["xor", "--all"], ["claims", "xor"], ["figure", "methods-loss", "-o", "x.svg"],
    ])
    func noEpochIsRefusedAndTold(words: [String]) {
        let (code, message) = refusal(words + ["--epochs", "0"])
        #expect(code == 64)
        #expect(message.contains("--epochs 0") && message.contains("regplot train"), "\(message)")
    }

    /// What a setting does not reach is said; what reaches nothing is refused; and the commands that
    /// the page gives for its figures name only what they follow.
    @Test func settingsAreNeverDroppedInSilence() throws {
        let plan = try plan("xor", "--all", "--hidden", "4,3", "--l1", "0.1", "--seeds", "40")
        #expect(plan.runs.settings.hidden == [4, 3])
        #expect(plan.notices.count == 2, "\(plan.notices)")
        #expect(plan.notices[0].contains("--hidden does not reach"))
        #expect(plan.notices[0].contains("gradient-flow"))
        #expect(!plan.notices[0].contains("methods-loss"))
        #expect(plan.notices[1].contains("the first 24 for regularization-path, sample-size"))
        let options = plan.request.runOptions
        #expect(options("methods-loss") == ["--seeds", "40", "--hidden", "4,3", "--l1", "0.1"])
        #expect(options("gradient-flow") == ["--seeds", "40"])
        for line in [
            ["moons", "--only", "l1-l2", "--lr", "0.1"],
            ["xor", "--only", "gradients", "--hidden", "4"],
            ["figure", "activation-cards", "--dropout", "0.5"],
            ["claims", "xor", "--only", "gradients", "--l2", "0.1"],
        ] {
            let refused = refusal(line)
            #expect(refused.code == 64)
            #expect(refused.message.contains("changes nothing in"), "\(refused.message)")
        }
        // Nothing was typed: nothing is said.
        #expect(try self.plan("xor", "--all").notices.isEmpty)
    }
}
