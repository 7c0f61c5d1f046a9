import ArgumentParser
import Testing

@testable import Commands

@Suite struct ManualPageTests {
    @Test func everyCommandThatIsShownHasAPage() throws {
        let shown = Regplot.configuration.subcommands.filter { $0.configuration.shouldDisplay }
        #expect(
            try ManualPage.all().map(\.name)
                == ["regplot"] + shown.map { "regplot-\($0._commandName)" })
    }

    @Test func aPageHoldsWhatTheHelpHolds() throws {
        let page = try #require(try ManualPage.all().first { $0.name == "regplot-train" })
        for part in [
            ".TH REGPLOT\\-TRAIN 1", ".SH NAME\nregplot\\-train \\- ", ".SH SYNOPSIS",
            ".SH OPTIONS",
            "\\fB\\-\\-hidden\\fR ", ".SH \"EXAMPLES\"", "\\fBregplot\\fR(1)",
        ] {
            #expect(page.text.contains(part), "\(part)")
        }
        // An empty line is a fault to those who check pages.
        #expect(!page.text.contains("\n\n"))
    }

    /// Every option of every command stands on its page.
    @Test func noOptionIsLeftOut() throws {
        let root = try ToolDescription(of: Regplot.self).command
        let pages = try ManualPage.all()
        for command in try #require(root.subcommands) where command.shouldDisplay != false {
            guard let page = pages.first(where: { $0.name == "regplot-\(command.commandName)" })
            else { continue }
            for argument in command.arguments ?? [] where argument.shouldDisplay {
                for name in argument.names ?? [] {
                    #expect(page.text.contains(Roff.bold(name.typed)), "\(page.name) \(name.typed)")
                }
            }
        }
    }

    @Test func textIsNeverTakenForACommand() {
        #expect(Roff.escaped(".SH a-b\\'c'") == "\\&.SH a\\-b\\e\\(aqc\\(aq")
        #expect(Roff.escaped("'tis") == "\\(aqtis")
    }

    @Test func headingsAndExamplesAreKnownByTheirLooks() {
        let text = "One\ntwo.\n\nThree.\n\nEXIT CODES:\n  0  done\n  1  not\n\nLast."
        #expect(
            Roff.sections(text) == """
                One
                two.
                .PP
                Three.
                .SH "EXIT CODES"
                .EX
                  0  done
                  1  not
                .EE
                .PP
                Last.
                """)
    }
}
