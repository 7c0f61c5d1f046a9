import Experiments
import Foundation
import Testing

@testable import Commands

/// The program from outside: exit codes, streams, and what is on disk afterwards.
@Suite(.serialized) struct ReportCommandTests {
    /// A section that trains little.
    private let small = ["xor", "--only", "activations", "--seeds", "2", "--formats", "svg"]

    @Test(arguments: [[], ["--help"], ["xor", "--help"]])
    func helpGoesToStandardOutput(words: [String]) throws {
        let folder = try TemporaryFolder()
        let outcome = try BuiltProgram.run(words, in: folder)
        #expect(outcome.code == 0)
        #expect(outcome.output.contains("regplot xor --all"))
        #expect(outcome.messages.isEmpty)
        #expect(try folder.contents.isEmpty)
    }

    @Test func wrongOptionEndsWith64AndWritesNothing() throws {
        let folder = try TemporaryFolder()
        let outcome = try BuiltProgram.run(["xro", "--all"], in: folder)
        #expect(outcome.code == 64)
        #expect(outcome.output.isEmpty)
        #expect(outcome.messages.contains("Did you mean \"xor\"?"))
        #expect(try folder.contents.isEmpty)
    }

    @Test func sectionMakesItsFolder() throws {
        let folder = try TemporaryFolder()
        let outcome = try BuiltProgram.run(small + ["--out", "new/report"], in: folder)
        #expect(outcome.code == 0, "\(outcome.messages)")
        #expect(outcome.messages.isEmpty)
        let pages = outcome.output.split(separator: "\n")
        #expect(pages.map { $0.hasSuffix("new/report/index.html") } == [true, false])
        let section = try #require(SectionCatalog.all.first { $0.id == "activations" })
        let contents = Set(try folder.contents)
        for file in ["index.html", "index.zh.html", "manifest.json"] {
            #expect(contents.contains("new/report/\(file)"))
        }
        for figure in section.figures.map(\.id) {
            for file in ["figures/\(figure).en.svg", "figures/\(figure).zh.svg"] {
                #expect(contents.contains("new/report/\(file)"))
            }
            #expect(contents.contains("new/report/data/\(figure).csv"))
        }
        #expect(contents.allSatisfy { !$0.hasSuffix(".png") && !$0.contains("partial") })
    }

    @Test func unwritableFolderEndsWith73() throws {
        let folder = try TemporaryFolder()
        try folder.write("a file", to: "file")
        let outcome = try BuiltProgram.run(small + ["--out", "file/report"], in: folder)
        #expect(outcome.code == 73, "\(outcome.messages)")
        #expect(outcome.messages.contains("file/report"))
        #expect(outcome.output.isEmpty)
        #expect(try folder.contents == ["file"])
    }

    @Test func foreignFolderEndsWith73AndStays() throws {
        let folder = try TemporaryFolder()
        try folder.write("mine", to: "thesis/chapter.txt")
        let outcome = try BuiltProgram.run(small + ["--out", "thesis"], in: folder)
        #expect(outcome.code == 73, "\(outcome.messages)")
        #expect(outcome.messages.contains("--force"))
        #expect(try folder.contents == ["thesis", "thesis/chapter.txt"])
    }

    @Test func missingFontEndsWith70AndNamesThePackage() throws {
        let folder = try TemporaryFolder()
        try folder.write("<?xml version=\"1.0\"?><fontconfig></fontconfig>", to: "fonts.conf")
        let outcome = try BuiltProgram.run(
            small + ["--out", "report"], in: folder,
            environment: ["FONTCONFIG_FILE": folder.work.appendingPathComponent("fonts.conf").path])
        #expect(outcome.code == 70, "\(outcome.messages)")
        #expect(outcome.messages.contains("fonts-noto-cjk"))
        #expect(try folder.contents == ["fonts.conf"])
    }

    @Test func interruptionEndsWith130AndLeavesNothing() throws {
        let folder = try TemporaryFolder()
        let process = try BuiltProgram.start(
            ["xor", "--all", "--seeds", "5000", "--out", "report"], in: folder)
        // Long enough for the program to have started, short beside the training.
        Thread.sleep(forTimeInterval: 1)
        process.interrupt()
        let outcome = try BuiltProgram.finish(process, in: folder)
        #expect(outcome.code == 130)
        #expect(outcome.messages.contains("Interrupted"))
        #expect(outcome.output.isEmpty)
        #expect(try folder.contents.isEmpty)
    }

    /// A browser that stays open does not keep the shell waiting.
    @Test func theBrowserIsNotWaitedFor() throws {
        let folder = try TemporaryFolder()
        try folder.write("#!/bin/sh\necho $$ >started\nexec sleep 600\n", to: "bin/xdg-open")
        let browser = folder.work.appendingPathComponent("bin/xdg-open").path
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: browser)
        let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
        let outcome = try BuiltProgram.run(
            small + ["--open"], in: folder,
            environment: ["PATH": "\(folder.work.path)/bin:\(path)"])
        #expect(outcome.code == 0 && outcome.messages.isEmpty, "\(outcome.messages)")
        let started = try String(
            contentsOf: folder.work.appendingPathComponent("started"), encoding: .utf8)
        let process = try #require(Int32(started.trimmingCharacters(in: .whitespacesAndNewlines)))
        #expect(kill(process, SIGKILL) == 0, "the browser was closed before the program ended")
    }

    /// One that cannot be started is told, with the page's path.
    @Test func noBrowserIsTold() throws {
        let folder = try TemporaryFolder()
        try folder.write("#!/bin/sh\nexit 3\n", to: "bin/xdg-open")
        let browser = folder.work.appendingPathComponent("bin/xdg-open").path
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: browser)
        let outcome = try BuiltProgram.run(
            small + ["--open"], in: folder,
            environment: ["PATH": "\(folder.work.path)/bin:/usr/bin:/bin"])
        #expect(outcome.code == 0)
        #expect(outcome.messages.contains("index.html in a browser"))
    }
}
