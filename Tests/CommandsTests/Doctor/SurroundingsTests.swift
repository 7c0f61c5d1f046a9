import Foundation
import Rendering
import Testing

@testable import Commands

@Suite struct SurroundingsTests {
    /// All that regplot needs.
    private static let complete = Surroundings(
        font: .success(
            InstalledFont(
                family: "Noto Sans CJK SC", version: "2.004", faces: ["Bold", "Regular"],
                file: "/usr/share/fonts/noto.ttc")),
        libraries: [("cairo", "1.16.0"), ("pango", "1.50.12")],
        reports: FolderAccess(problem: nil, free: 50_000_000_000), cores: 4, lanes: 8,
        builtLanes: 8, opener: "/usr/bin/xdg-open")

    private func finding(
        _ id: String, _ change: (inout Surroundings) -> Void = { _ in }
    ) throws -> Finding {
        var surroundings = Self.complete
        change(&surroundings)
        return try #require(surroundings.findings.first { $0.id == id })
    }

    @Test func nothingIsMissingWhereAllIs() {
        let findings = Self.complete.findings
        #expect(findings.allSatisfy { $0.state == .fine && $0.advice == nil })
        #expect(
            findings.map(\.id) == ["font", "libraries", "reports", "cores", "processor", "browser"])
    }

    @Test func whatIsThereIsNamed() throws {
        #expect(
            try finding("font").found.contains("Noto Sans CJK SC 2.004, 2 faces: Bold, Regular"))
        #expect(try finding("font").found.contains("/usr/share/fonts/noto.ttc"))
        #expect(try finding("libraries").found == "cairo 1.16.0, pango 1.50.12")
        #expect(try finding("reports").found == "./reports can be written; 50 GB are free")
        #expect(try finding("cores").found.hasPrefix("4 cores, of which 4 are used"))
        #expect(try finding("cores") { $0.cores = 1 }.found.hasPrefix("1 core, of which 1 is used"))
        #expect(try finding("processor").found.hasPrefix("8 numbers at once, 8 of which"))
        #expect(try finding("browser").found == "/usr/bin/xdg-open opens pages")
    }

    @Test func aMissingFontNamesThePackage() throws {
        let font = try finding("font") {
            $0.font = .failure(.missingFont(family: "Noto Sans CJK SC", found: "DejaVu Sans"))
        }
        #expect(font.state == .missing)
        #expect(font.found.contains("DejaVu Sans"))
        #expect(font.advice?.contains("apt-get install fonts-noto-cjk") == true)
    }

    @Test func aFolderThatCannotBeWrittenIsMissed() throws {
        let closed = try finding("reports") {
            $0.reports = FolderAccess(problem: "Permission denied", free: 1 << 40)
        }
        #expect(closed.state == .missing)
        #expect(closed.found == "./reports cannot be written: Permission denied.")
        #expect(closed.advice?.contains("--out") == true)
        let full = try finding("reports") {
            $0.reports = FolderAccess(problem: nil, free: 12_345_678)
        }
        #expect(full.state == .missing)
        #expect(full.found.contains("12 MB"))
    }

    @Test func aProgramForEveryProcessorSaysSo() throws {
        let processor = try finding("processor") { $0.builtLanes = 4 }
        #expect(processor.state == .fine)
        #expect(processor.found.contains("make install"))
    }

    @Test func reportsNeedNoBrowser() throws {
        let browser = try finding("browser") { $0.opener = nil }
        #expect(browser.state == .optional)
        #expect(browser.advice?.contains("xdg-utils") == true)
    }

    @Test func programsAreFoundAsAShellFindsThem() throws {
        let folder = try TemporaryFolder()
        try folder.write("", to: "first/tool")
        try folder.write("#!/bin/sh", to: "second/tool")
        try FileManager.default.createDirectory(
            at: folder.work.appendingPathComponent("third/tool"), withIntermediateDirectories: true)
        func path(_ names: [String]) -> String {
            names.map { folder.work.appendingPathComponent($0).path }.joined(separator: ":")
        }
        let second = folder.work.appendingPathComponent("second/tool").path
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: second)
        #expect(Surroundings.program("tool", on: path(["third", "first", "second"])) == second)
        #expect(Surroundings.program("tool", on: path(["first", "third"])) == nil)
        #expect(Surroundings.program("tool", on: "") == nil)
    }
}
