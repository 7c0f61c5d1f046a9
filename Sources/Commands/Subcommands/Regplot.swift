import ArgumentParser

/// The root of all commands. A first word that names no command is a data set, and makes its
/// report.
struct Regplot: AsyncParsableCommand {
    /// Version of the program, as `--version` and the manifest give it. The commit is no part of it:
    /// the same version makes the same bytes, so what changes the bytes of a report changes this.
    static let version = "0.2.0"
    /// When that version was last worked on, as its manual pages say.
    static let versionDate = "2026-11-25"
    /// The commit that the program was built from, as the target that is built last knows it.
    @TaskLocal static var commit: String?

    /// What `--version` says.
    static var versionLine: String {
        "regplot \(version) (\(commit.map { "commit \($0)" } ?? "built without git"))"
    }

    static var configuration: CommandConfiguration {
        var configuration = describedConfiguration
        configuration.version = versionLine
        return configuration
    }

    private static let describedConfiguration = CommandConfiguration(
        commandName: "regplot",
        abstract: "Shows how neural networks are kept from over-fitting.",
        usage: """
            regplot DATASET --all | --only ID[,ID…] [options]
            regplot csv FILE --label COLUMN --all [options]
            regplot compare DATASET --method NAME[=X,…] … [options]
            regplot make FILE.toml [--check]
            regplot init FILE.toml
            regplot train DATASET [options]
            regplot figure FIGURE-ID [options] -o FILE
            regplot claims DATASET [options]
            regplot replay CASE.json
            regplot verify DIR
            regplot list experiments|figures|datasets|methods [--json]
            regplot doctor [--json]
            """,
        discussion: """
            regplot trains small neural networks on a data set without and with regularizers \
            (L1, L2, dropout, batch normalisation and others), for many random seeds. It records \
            what happens inside the networks, draws it, and writes a folder with a web page in \
            English and Chinese, every figure as PNG, SVG and PDF, and the numbers behind each \
            figure. The page needs no network: open it from disk, print it, send it to students.

            EXAMPLES:
              regplot xor --all           the whole report, in reports/xor
              regplot digits --all        the same of handwritten digits
              regplot csv marks.csv --label passed --all
                                          the same of your own table
              regplot xor --only dropout --seeds 20 --out /tmp/dropout --open
                                          one section, few seeds, in the browser
              regplot compare moons --method none --method l2=0.001,0.01 --vary hidden=4,8,16
                                          a comparison of your own
              regplot make week7.toml     all that a file asks for; "regplot init week7.toml" writes one
              regplot figure l1-l2-weights --width 85mm -o weights.pdf
                                          one figure for a handout
              regplot claims xor          which of the article's statements hold
              regplot verify reports/xor  makes it again and compares every byte
              regplot train xor --hidden 2 --activation sigmoid --seeds 1000
                                          how often one network learns it
              regplot doctor              whether all that regplot needs is here

            Type "regplot xor --help" for all options of a report, "regplot figure --help" and \
            "regplot train --help" for those of a figure and of a training.

            EXIT CODES:
              0    done
              64   the command line is wrong
              65   the input data is wrong, missing or unreadable
              70   a fault of the program or its installation, such as a missing
                   font; "regplot doctor" says what to do
              73   the output cannot be written
              130  interrupted
            """,
        subcommands: [
            ReportCommand.self, CompareCommand.self, MakeCommand.self, InitCommand.self,
            FigureCommand.self, ClaimsCommand.self, TrainCommand.self,
            ReplayCommand.self, VerifyCommand.self, ListCommand.self, DoctorCommand.self,
            ManualCommand.self, CompletionCommand.self,
        ],
        defaultSubcommand: ReportCommand.self)
}
