import Foundation
import Testing

@testable import Commands

@Suite struct DoctorCommandTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test func aMachineWithEverythingIsHealthy() throws {
        let outcome = try BuiltProgram.run(["doctor"], in: folder)
        #expect(outcome.code == 0, "\(outcome.output)")
        #expect(outcome.messages.isEmpty)
        #expect(outcome.output.hasPrefix("regplot \(Regplot.version) ("))
        #expect(outcome.output.contains("cairo 1."))
        #expect(outcome.output.hasSuffix("All that regplot needs is here.\n"))
        #expect(try folder.contents.isEmpty)
    }

    @Test func programsReadJSON() throws {
        let outcome = try BuiltProgram.run(["doctor", "--json"], in: folder)
        #expect(outcome.code == 0)
        let answer = try #require(
            JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
        #expect(answer["version"] as? String == Regplot.version)
        #expect(answer["healthy"] as? Bool == true)
        #expect(answer.keys.contains("commit"))
        let findings = try #require(answer["findings"] as? [[String: Any]])
        #expect(
            findings.contains { $0["id"] as? String == "font" && $0["state"] as? String == "ok" })
    }

    /// Without the font, and where reports cannot be written, both are told, with what to do.
    @Test func whatIsMissingIsAFaultOfTheInstallation() throws {
        try folder.write("", to: "reports")
        try folder.write("<fontconfig></fontconfig>", to: "fonts.conf")
        let fonts = folder.work.appendingPathComponent("fonts.conf").path
        for arguments in [["doctor"], ["doctor", "--json"]] {
            let outcome = try BuiltProgram.run(
                arguments, in: folder, environment: ["FONTCONFIG_FILE": fonts])
            #expect(outcome.code == 70)
            #expect(outcome.messages.contains("font, reports"))
            #expect(outcome.output.contains("fonts-noto-cjk"))
            #expect(outcome.output.contains("it is no folder"))
        }
    }

    /// As a user who may not write there: root may write everywhere.
    @Test func aFolderOfSomebodyElseIsTold() throws {
        let shell =
            getuid() == 0
            ? """
            mkdir place && cp "$0" place/program && chmod 755 . place place/program && cd place
            PATH=$PATH exec /usr/bin/setpriv --reuid=65534 --regid=65534 --clear-groups ./program "$@"
            """
            : "mkdir place && chmod 555 place && cd place && exec \"$0\" \"$@\""
        let outcome = try BuiltProgram.run(
            ["doctor"], in: folder, through: ["/bin/bash", "-c", shell])
        #expect(outcome.code == 70, "\(outcome.messages)")
        #expect(outcome.output.contains("./reports cannot be written: Permission denied."))
    }

    /// A program knows the commit it was built from where there was one.
    @Test func versionNamesTheCommit() throws {
        let line = try BuiltProgram.run(["--version"], in: folder).output
        #expect(
            line.wholeMatch(
                of:
                    /regplot \d+\.\d+\.\d+ \((commit [0-9a-f]{10}(, changed)?|built without git)\)\n/
            )
                != nil, "\(line)")
        #expect(line.hasPrefix("regplot \(Regplot.version) "))
    }
}
