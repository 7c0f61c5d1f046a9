import ArgumentParser
import Foundation
import Testing

@testable import Commands

@Suite struct RegplotTests {
    /// The newest entry of the changelog is this version's.
    @Test func theChangelogKnowsTheVersion() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../..").standardized
        let text = try String(
            contentsOf: root.appendingPathComponent("CHANGELOG.md"), encoding: .utf8)
        let heading = try #require(text.split(separator: "\n").first { $0.hasPrefix("## ") })
        #expect(heading == "## [\(Regplot.version)] - \(Regplot.versionDate)")
    }

    @Test func theCommitIsThatOfTheBuild() {
        #expect(Regplot.versionLine.hasSuffix("(built without git)"))
        Regplot.$commit.withValue("0123456789") {
            #expect(
                Regplot.configuration.version == "regplot \(Regplot.version) (commit 0123456789)")
        }
    }
}
